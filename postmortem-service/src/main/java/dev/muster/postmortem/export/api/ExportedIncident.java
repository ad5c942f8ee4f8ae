package dev.muster.postmortem.export.api;

import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.postmortem.draft.RoleHolders;
import dev.muster.postmortem.publication.Document;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The incident that an exported post-mortem is about.
 *
 * @param services names
 * @param impact null while nobody assessed it
 */
public record ExportedIncident(
    UUID id,
    String reference,
    String title,
    String summary,
    Severity severity,
    IncidentState state,
    boolean drill,
    boolean restricted,
    Milestones milestones,
    List<RoleHolders> roles,
    List<String> services,
    @Nullable Impact impact) {

  static ExportedIncident from(Document document) {
    IncidentFacts facts = document.incident().facts();
    return new ExportedIncident(
        facts.incidentId(),
        facts.reference(),
        facts.title(),
        facts.summary(),
        facts.severity(),
        facts.state(),
        facts.drill(),
        facts.restricted(),
        facts.milestones(),
        document.roles(),
        document.services(),
        facts.impact());
  }
}
