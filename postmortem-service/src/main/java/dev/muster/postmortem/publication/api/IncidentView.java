package dev.muster.postmortem.publication.api;

import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.postmortem.draft.RoleHolders;
import dev.muster.postmortem.figures.api.IncidentFiguresView;
import dev.muster.postmortem.incident.SeverityChange;
import dev.muster.postmortem.people.PersonRef;
import dev.muster.postmortem.publication.Document;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The incident of a post-mortem as last heard of.
 *
 * @param roles everybody who ever held a role, by role
 * @param severities the severities it had, the first one first
 * @param impact null while nobody assessed it
 */
public record IncidentView(
    UUID id,
    String reference,
    String title,
    String summary,
    Severity severity,
    IncidentState state,
    boolean drill,
    boolean restricted,
    @Nullable UUID teamId,
    @Nullable PersonRef commander,
    List<RoleHolders> roles,
    List<String> services,
    List<SeverityChange> severities,
    @Nullable Impact impact,
    @Nullable Instant resolvedAt,
    IncidentFiguresView figures) {

  static IncidentView from(Document document) {
    IncidentFacts facts = document.incident().facts();
    return new IncidentView(
        facts.incidentId(),
        facts.reference(),
        facts.title(),
        facts.summary(),
        facts.severity(),
        facts.state(),
        facts.drill(),
        facts.restricted(),
        facts.teamId(),
        document.people().ref(facts.commanderId()),
        document.roles(),
        document.services(),
        document.severities(),
        facts.impact(),
        facts.milestones().resolvedAt(),
        IncidentFiguresView.from(facts, document.postmortem().id()));
  }
}
