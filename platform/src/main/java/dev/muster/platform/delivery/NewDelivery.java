package dev.muster.platform.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.platform.security.SecretBox;
import java.time.Instant;
import java.util.UUID;

/** A request on its way into the table. */
record NewDelivery(
    UUID id,
    DeliveryRequest request,
    String sealedSecrets,
    String idempotencyKey,
    Instant due,
    Instant now) {
  private static final ObjectMapper JSON = EventJson.mapper();

  static NewDelivery of(UUID id, DeliveryRequest request, Instant now, SecretBox box) {
    var due =
        request.notBefore() == null || request.notBefore().isBefore(now)
            ? now
            : request.notBefore();
    var key = request.idempotencyKey() == null ? id.toString() : request.idempotencyKey();
    return new NewDelivery(id, request, seal(id, request, box), key, due, now);
  }

  /** What ties sealed secrets to their row. */
  static String secretContext(UUID id) {
    return "delivery/" + id;
  }

  private static String seal(UUID id, DeliveryRequest request, SecretBox box) {
    if (request.secrets().isEmpty()) {
      return null;
    }
    var sealed = JSON.createObjectNode();
    request
        .secrets()
        .forEach((name, value) -> sealed.put(name, box.seal(secretContext(id), value)));
    return sealed.toString();
  }
}
