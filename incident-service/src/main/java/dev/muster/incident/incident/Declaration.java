package dev.muster.incident.incident;

import dev.muster.contracts.Words;
import dev.muster.incident.severity.Decision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an incident begins with.
 *
 * @param teamId who owns the response; null when nobody is known to
 * @param codeName null unless it is restricted
 * @param sourceAlertId null for one declared by a person
 * @param startedAt when the trouble began, as far as known
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
    Instant startedAt,
    Instant detectedAt,
    UUID sourceAlertId,
    Decision decision,
    Words words) {
  public Declaration {
    services = List.copyOf(services);
  }
}
