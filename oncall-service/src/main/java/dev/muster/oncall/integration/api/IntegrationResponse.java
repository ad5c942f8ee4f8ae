package dev.muster.oncall.integration.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.muster.oncall.integration.Integration;
import dev.muster.oncall.integration.IntegrationKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An integration.
 *
 * @param keyHint the end of the key
 * @param previousKeyUntil until when the key before is accepted; null when there is none
 * @param intakeUrl where its sender posts to, the key included where it belongs into the address
 *     and is known
 * @param key only in the answer that made it
 */
public record IntegrationResponse(
    UUID id,
    UUID serviceId,
    IntegrationKind kind,
    String name,
    String keyHint,
    @Nullable Instant previousKeyUntil,
    Instant createdAt,
    @Nullable Instant rotatedAt,
    String intakeUrl,
    @JsonInclude(JsonInclude.Include.NON_NULL) String key) {

  /**
   * @param key null when it is not known any more
   */
  static IntegrationResponse from(Integration integration, String key, String publicUrl) {
    return new IntegrationResponse(
        integration.id(),
        integration.serviceId(),
        integration.kind(),
        integration.name(),
        integration.keyHint(),
        integration.previousKeyUntil(),
        integration.createdAt(),
        integration.rotatedAt(),
        publicUrl + path(integration.kind(), key),
        key);
  }

  private static String path(IntegrationKind kind, String key) {
    return switch (kind) {
      case PAGERDUTY_V2 -> "/v2/enqueue";
      case ALERTMANAGER -> "/integrations/alertmanager/" + (key == null ? "{key}" : key);
    };
  }
}
