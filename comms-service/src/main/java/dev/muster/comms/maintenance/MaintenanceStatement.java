package dev.muster.comms.maintenance;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import java.util.Map;
import java.util.UUID;

/**
 * What a person says about planned work.
 *
 * @param status null to keep the one it has
 * @param body by language tag; empty for our own words where there are some
 * @param components what it says of components; those not named stay as they are
 * @param deliver whether subscribers are told
 */
public record MaintenanceStatement(
    PublicStatus status,
    Map<String, String> body,
    Map<UUID, ComponentStatus> components,
    boolean deliver) {
  public MaintenanceStatement {
    body = Map.copyOf(body);
    components = Map.copyOf(components);
  }

  /** Words about the work as a whole. */
  public static MaintenanceStatement words(Map<String, String> body, boolean deliver) {
    return new MaintenanceStatement(null, body, Map.of(), deliver);
  }
}
