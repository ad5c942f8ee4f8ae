package dev.muster.oncall.alert;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.page.Urgency;
import java.util.Set;
import java.util.UUID;

/**
 * Which alerts a list shows; all parts must be met.
 *
 * @param statuses empty for all
 * @param severities empty for all
 * @param urgency null for both
 * @param serviceId null for all
 * @param personId who was paged for them or holds them; null for anybody
 * @param text words that the summary, the dedup key or the name of the service has, from their
 *     beginning on, or the number of the alert; null or blank for all
 */
public record AlertFilter(
    Set<AlertStatus> statuses,
    Set<AlertSeverity> severities,
    Urgency urgency,
    UUID serviceId,
    UUID personId,
    String text) {
  public AlertFilter {
    statuses = Set.copyOf(statuses);
    severities = Set.copyOf(severities);
  }
}
