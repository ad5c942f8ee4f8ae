package dev.muster.comms.post;

import dev.muster.comms.check.CheckCode;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a person says on a status page.
 *
 * @param status null to keep the post's
 * @param body by language tag
 * @param components what it says of components; those not named stay as they are
 * @param nextUpdateAt when there will be more; null for what the cadence asks
 * @param expectedAt when it is expected to work again; null when that is not said
 * @param deliver whether subscribers are told
 * @param acknowledged findings of the checks that the speaker has seen and lets stand; null for one
 *     who speaks without the checks
 */
public record Statement(
    PublicStatus status,
    Map<String, String> body,
    Map<UUID, ComponentStatus> components,
    Instant nextUpdateAt,
    Instant expectedAt,
    boolean deliver,
    Set<CheckCode> acknowledged) {
  public Statement {
    acknowledged = acknowledged == null ? null : Set.copyOf(acknowledged);
    body = Map.copyOf(body);
    components = Map.copyOf(components);
  }
}
