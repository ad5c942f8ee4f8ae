package dev.muster.oncall.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the next person must know, as it was when the shift was handed over.
 *
 * @param openAlerts of services that page by the schedule, the oldest first, at most 50
 * @param openIncidents that are known here, the most severe first, at most 50
 * @param alerts that came since the shift began
 * @param pages that the one who leaves got since then
 */
public record Brief(
    List<OpenAlert> openAlerts, List<OpenIncident> openIncidents, int alerts, int pages) {
  public Brief {
    openAlerts = List.copyOf(openAlerts);
    openIncidents = List.copyOf(openIncidents);
  }

  /** An alert that is not over. */
  public record OpenAlert(
      UUID id,
      long number,
      String severity,
      String summary,
      boolean acknowledged,
      Instant openedAt) {}

  /** An incident that is not over. */
  public record OpenIncident(
      UUID id, String reference, String title, String severity, String state) {}
}
