package dev.muster.incident.responder;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.role.RoleCatalogue;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whom of those on call an incident needs by its severity (DEC-05, DEC-06, DEC-10): nobody for a
 * drill, for what is over, and for what was recorded when it was over.
 *
 * @param teams those to page now, in the order of the affected services
 * @param isNobodyPaged whether nobody was paged so far though somebody should have been
 */
public record OnCallDemand(List<UUID> teams, boolean isNobodyPaged) {

  /** The incident that is asked about. */
  public record Subject(
      Severity severity, IncidentState state, boolean drill, boolean retrospective) {}

  /**
   * Who is paged for it already.
   *
   * @param teams those that were asked for, and those whom an urgent alert of the incident pages
   * @param anybody whether there is such a request or alert at all, of a team or not
   */
  public record Paged(Set<UUID> teams, boolean anybody) {
    public Paged {
      teams = Set.copyOf(teams);
    }
  }

  public OnCallDemand {
    teams = List.copyOf(teams);
  }

  /**
   * What the policy demands.
   *
   * @param owners the teams of the affected services, as often as they come
   */
  public static OnCallDemand of(
      RoleCatalogue policy, Subject subject, Collection<UUID> owners, Paged paged) {
    if (!isDemanded(policy, subject)) {
      return new OnCallDemand(List.of(), false);
    }
    var teams = owners.stream().filter(team -> !paged.teams().contains(team)).distinct().toList();
    return new OnCallDemand(teams, !paged.anybody());
  }

  private static boolean isDemanded(RoleCatalogue policy, Subject subject) {
    return policy.pagesOnCall(subject.severity())
        && Lifecycle.isOpen(subject.state())
        && !subject.drill()
        && !subject.retrospective();
  }
}
