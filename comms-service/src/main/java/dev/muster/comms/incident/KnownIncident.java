package dev.muster.comms.incident;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An incident as comms last heard of it.
 *
 * @param severityAt when the severity changed last; null if it never did
 * @param teamId null when nobody owns it
 * @param commanderId null while nobody commands
 * @param resolvedAt null while it is open
 * @param nextUpdateAt what the responders promised; null without a promise
 * @param details never null
 */
public record KnownIncident(
    UUID id,
    long sequence,
    String reference,
    String title,
    String summary,
    Severity severity,
    Instant severityAt,
    IncidentState state,
    List<UUID> serviceIds,
    UUID teamId,
    UUID commanderId,
    List<UUID> communicationsLeadIds,
    boolean drill,
    boolean restricted,
    Instant declaredAt,
    Instant resolvedAt,
    Instant nextUpdateAt,
    IncidentDetails details) {
  public KnownIncident {
    serviceIds = List.copyOf(serviceIds);
    communicationsLeadIds = List.copyOf(communicationsLeadIds);
  }

  /** The same as it would be after a change. */
  public KnownIncident as(IncidentState newState, Severity newSeverity) {
    return new KnownIncident(
        id,
        sequence,
        reference,
        title,
        summary,
        newSeverity,
        severityAt,
        newState,
        serviceIds,
        teamId,
        commanderId,
        communicationsLeadIds,
        drill,
        restricted,
        declaredAt,
        resolvedAt,
        nextUpdateAt,
        details);
  }

  /** Whether somebody still works on it. */
  public boolean open() {
    return switch (state) {
      case DETECTED, ACKNOWLEDGED, INVESTIGATING, IDENTIFIED, MITIGATING, MONITORING -> true;
      case RESOLVED, CLOSED, CANCELLED -> false;
    };
  }

  /** Whether nobody outside the response may hear of it. */
  public boolean confidential() {
    return drill || restricted;
  }

  /** Whether this person speaks for the incident. */
  public boolean speaker(UUID personId) {
    return personId != null
        && (personId.equals(commanderId) || communicationsLeadIds.contains(personId));
  }
}
