package dev.muster.platform.outgoing;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Where webhooks and other calls to addresses of users may go besides the public internet. */
@ConfigMapping(prefix = "muster.webhooks")
public interface WebhookConfig {
  /** Host names that may resolve to any address. */
  Optional<List<String>> allowedHosts();

  /** Networks that are allowed although they are not public, such as {@code 10.20.0.0/16}. */
  Optional<List<String>> allowedNetworks();
}
