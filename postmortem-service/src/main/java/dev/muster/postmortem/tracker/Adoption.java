package dev.muster.postmortem.tracker;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.action.ActionItems;
import dev.muster.postmortem.action.ItemEvidence;
import dev.muster.postmortem.action.StatusMove;
import dev.muster.postmortem.people.Reader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Brings an action item to what its issue says. Done is done with the issue as evidence, and never
 * more than done: somebody here verifies it.
 */
@ApplicationScoped
class Adoption {
  private final ActionItems items;
  private final ItemFactsQuery facts;

  Adoption(ActionItems items, ItemFactsQuery facts) {
    this.items = items;
    this.facts = facts;
  }

  /**
   * In a transaction of its own, as nobody asked for it here.
   *
   * @return why the item cannot become that; empty when it has
   */
  Optional<String> byTracker(TrackerIssue issue, TrackerConnection from, ActionItemStatus to) {
    Who tracker = new Who(Who.Kind.INTEGRATION, from.id(), from.name());
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  way(issue, to)
                      .forEach(step -> items.moveByMachine(issue.actionItemId(), step, tracker)));
      return Optional.empty();
    } catch (ProblemException impossible) {
      return Optional.of(impossible.problem().detail());
    }
  }

  /**
   * A person wants it, in the running transaction.
   *
   * @throws ProblemException when the person may not, or the item cannot become that
   */
  void byPerson(TrackerIssue issue, ActionItemStatus to, Reader reader, Who by) {
    way(issue, to).forEach(step -> items.move(issue.actionItemId(), step, reader, by));
  }

  private List<StatusMove> way(TrackerIssue issue, ActionItemStatus to) {
    ActionItemStatus from = facts.get(issue.actionItemId()).status();
    List<ActionItemStatus> path = ItemPath.between(from, to);
    if (path.isEmpty() && from != to) {
      throw new ProblemException(
          Problem.conflict(
              "action-item.invalid-transition",
              "An action item that is " + from + " cannot become " + to));
    }
    return path.stream().map(step -> move(issue, step)).toList();
  }

  private static StatusMove move(TrackerIssue issue, ActionItemStatus step) {
    String said = issue.key() + " · " + issue.seen().words();
    return new StatusMove(
        step,
        step == ActionItemStatus.DONE ? ItemEvidence.link(issue.url(), said) : null,
        step == ActionItemStatus.DROPPED ? said : null);
  }
}
