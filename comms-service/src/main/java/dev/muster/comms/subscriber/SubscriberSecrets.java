package dev.muster.comms.subscriber;

import dev.muster.platform.security.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Opens and seals what is secret of subscribers: addresses of webhooks, and what signs calls. */
@ApplicationScoped
public class SubscriberSecrets {
  private final SecretBox box;

  SubscriberSecrets(SecretBox box) {
    this.box = box;
  }

  /** The whole address of a webhook, Slack channel or workflow. */
  public String url(UUID id, String sealedUrl) {
    return box.open(context(id, "url"), sealedUrl);
  }

  /** What signs the calls of a webhook, {@code whsec_...}. */
  public String signingSecret(UUID id, String sealedSecret) {
    return box.open(context(id, "signing"), sealedSecret);
  }

  String sealUrl(UUID id, String url) {
    return box.seal(context(id, "url"), url);
  }

  String sealSigningSecret(UUID id, String secret) {
    return box.seal(context(id, "signing"), secret);
  }

  private static String context(UUID id, String what) {
    return "subscriber/" + id + "/" + what;
  }
}
