package dev.muster.postmortem.publication;

import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.approval.ApprovalState;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Section;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.document.template.Template;
import dev.muster.postmortem.draft.RoleHolders;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.incident.SeverityChange;
import dev.muster.postmortem.people.People;
import java.util.List;

/**
 * A post-mortem with all that belongs to it.
 *
 * @param sections those that its template shows, in its order, then others in which people wrote
 * @param people names of its owner, scribe, commander and of the owners and reviewers of its items
 * @param uncoveredFactors how many contributing factors nothing is done about
 */
public record Document(
    Postmortem postmortem,
    KnownIncident incident,
    List<Section> sections,
    List<ActionItem> items,
    List<RoleHolders> roles,
    List<String> services,
    List<SeverityChange> severities,
    People people,
    Template template,
    ApprovalState approval,
    int uncoveredFactors) {

  String text(SectionKey key) {
    return sections.stream()
        .filter(section -> section.key() == key)
        .findFirst()
        .map(Section::markdown)
        .orElse("");
  }
}
