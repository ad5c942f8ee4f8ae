package dev.muster.comms.post;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a person says on a status page.
 *
 * @param status null to keep the post's
 * @param body by language tag
 * @param components what it says of components; those not named stay as they are
 * @param nextUpdateAt when there will be more; null for what the cadence asks
 * @param deliver whether subscribers are told
 */
public record Statement(
    PublicStatus status,
    Map<String, String> body,
    Map<UUID, ComponentStatus> components,
    Instant nextUpdateAt,
    boolean deliver) {
  public Statement {
    body = Map.copyOf(body);
    components = Map.copyOf(components);
  }
}
