package dev.muster.contracts.incident;

import dev.muster.contracts.Fields;
import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An incident as of one moment: {@code number} and {@code reference} (such as {@code INC-12}) are
 * one sequence for the installation, {@code roles} maps a role key to the people who hold it,
 * {@code restricted} hides it from all but its responders.
 */
public record IncidentFacts(
    UUID incidentId,
    long number,
    String reference,
    String title,
    String summary,
    Severity severity,
    IncidentState state,
    List<UUID> serviceIds,
    UUID teamId,
    UUID commanderId,
    Map<String, List<UUID>> roles,
    boolean drill,
    boolean restricted,
    Milestones milestones,
    Impact impact,
    Instant nextUpdateAt,
    String rootCause) {
  public IncidentFacts {
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(summary, "summary");
    Fields.required(severity, "severity");
    Fields.required(state, "state");
    serviceIds = Fields.list(serviceIds);
    roles = Fields.lists(roles);
    Fields.required(milestones, "milestones");
  }

  /** The same under {@code codeName}, without what was written about it and what it concerns. */
  IncidentFacts concealed(String codeName) {
    return new IncidentFacts(
        incidentId,
        number,
        reference,
        codeName,
        "",
        severity,
        state,
        List.of(),
        teamId,
        commanderId,
        roles,
        drill,
        restricted,
        milestones,
        null,
        nextUpdateAt,
        null);
  }
}
