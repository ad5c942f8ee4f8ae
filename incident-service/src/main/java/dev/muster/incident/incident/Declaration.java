package dev.muster.incident.incident;

import dev.muster.contracts.Milestones;
import dev.muster.contracts.Words;
import dev.muster.incident.severity.Decision;
import java.util.List;
import java.util.UUID;

/**
 * What an incident begins with.
 *
 * @param teamId who owns the response; null when nobody is known to
 * @param codeName null unless it is restricted
 * @param sourceAlertId the alert from which it is declared; null for none
 * @param moments when it began and was noticed, as far as known; with a resolution if it is over
 */
public record Declaration(
    long number,
    String title,
    String summary,
    List<AffectedService> services,
    UUID teamId,
    boolean drill,
    boolean restricted,
    String codeName,
    Milestones moments,
    UUID sourceAlertId,
    Decision decision,
    Words words) {
  public Declaration {
    services = List.copyOf(services);
  }

  /** Whether it is recorded afterwards. */
  boolean isOver() {
    return moments.resolvedAt() != null;
  }
}
