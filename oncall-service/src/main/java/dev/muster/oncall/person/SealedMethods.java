package dev.muster.oncall.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.ntfy.NtfyMessage;
import dev.muster.platform.delivery.webpush.WebPushKeys;
import dev.muster.platform.delivery.webpush.WebPushMessage;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SecretBox;
import dev.muster.platform.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;

/** What is sealed with contact methods of some kinds, and the messages that need it. */
@ApplicationScoped
public class SealedMethods {
  private final SecretBox secrets;
  private final ObjectMapper json = EventJson.mapper();

  SealedMethods(SecretBox secrets) {
    this.secrets = secrets;
  }

  /**
   * What a new method has sealed with it; null for nothing.
   *
   * @throws ProblemException 422 {@code contact-method.bad-keys}
   */
  String secretOf(NewContactMethod wanted) {
    return switch (wanted.kind()) {
      case EMAIL, SMS, VOICE, SLACK -> null;
      case WEBHOOK -> SecretKeys.webhookSecret();
      case NTFY -> wanted.token();
      case WEB_PUSH -> text(wanted.keys());
    };
  }

  void seal(ContactMethod method, String secret) {
    method.seal(
        secret == null ? null : secrets.seal(ContactMethod.secretContext(method.id()), secret));
  }

  public DeliveryRequest webhook(
      UUID id, String address, String sealedSecret, String eventType, JsonNode data) {
    return DeliveryRequest.webhook(URI.create(address), open(id, sealedSecret), eventType, data);
  }

  public DeliveryRequest webPush(
      UUID id, String address, String sealedSecret, WebPushMessage message) {
    try {
      var keys = json.readValue(open(id, sealedSecret), WebPushKeys.class);
      return DeliveryRequest.webPush(address, keys, message);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param sealedSecret null for a topic that needs no token
   */
  public DeliveryRequest ntfy(UUID id, String address, String sealedSecret, NtfyMessage message) {
    return DeliveryRequest.ntfy(
        address, sealedSecret == null ? null : open(id, sealedSecret), message);
  }

  private String open(UUID id, String sealed) {
    return secrets.open(ContactMethod.secretContext(id), sealed);
  }

  private String text(WebPushKeys keys) {
    if (keys == null || !keys.isWellFormed()) {
      throw new ProblemException(
          Problem.unprocessable(
              "contact-method.bad-keys",
              "A web push subscription comes with its keys",
              new FieldError("keys", "keys", "must be p256dh and auth as the browser gives them")));
    }
    try {
      return json.writeValueAsString(keys);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
