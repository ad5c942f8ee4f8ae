package dev.muster.comms.maintenance;

import dev.muster.comms.check.CheckCode;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a person says about planned work.
 *
 * @param status null to keep the one it has
 * @param body by language tag; empty for our own words where there are some
 * @param components what it says of components; those not named stay as they are
 * @param deliver whether subscribers are told
 * @param acknowledged findings of the checks that the speaker has seen and lets stand; null for one
 *     who speaks without the checks
 */
public record MaintenanceStatement(
    PublicStatus status,
    Map<String, String> body,
    Map<UUID, ComponentStatus> components,
    boolean deliver,
    Set<CheckCode> acknowledged) {
  public MaintenanceStatement {
    body = Map.copyOf(body);
    components = Map.copyOf(components);
    acknowledged = acknowledged == null ? null : Set.copyOf(acknowledged);
  }

  /** The same when it moves the work there. */
  MaintenanceStatement moving(PublicStatus to) {
    return new MaintenanceStatement(to, body, components, deliver, acknowledged);
  }

  /** Words about the work as a whole, by one who speaks without the checks. */
  public static MaintenanceStatement words(Map<String, String> body, boolean deliver) {
    return words(body, deliver, null);
  }

  /** Words about the work as a whole. */
  public static MaintenanceStatement words(
      Map<String, String> body, boolean deliver, Set<CheckCode> acknowledged) {
    return new MaintenanceStatement(null, body, Map.of(), deliver, acknowledged);
  }
}
