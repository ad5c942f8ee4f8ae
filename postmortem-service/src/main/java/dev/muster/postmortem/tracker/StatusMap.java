package dev.muster.postmortem.tracker;

import dev.muster.contracts.postmortem.ActionItemStatus;
import java.util.List;
import java.util.Optional;

/**
 * Which status is which, both ways.
 *
 * @param outgoing one rule for each status of an action item, with the state to bring issues to
 * @param incoming what positions mean; the first rule that fits counts, never VERIFIED
 */
public record StatusMap(List<StatusRule> outgoing, List<StatusRule> incoming) {
  public StatusMap {
    outgoing = List.copyOf(outgoing);
    incoming = List.copyOf(incoming);
  }

  /** What fits a tracker nobody has changed. */
  public static StatusMap usual(TrackerKind kind) {
    return switch (kind) {
      case JIRA -> jira();
      case GITHUB -> gitHub();
    };
  }

  private static StatusMap jira() {
    return new StatusMap(
        List.of(
            rule(ActionItemStatus.PROPOSED, "new", null, null),
            rule(ActionItemStatus.COMMITTED, "new", null, null),
            rule(ActionItemStatus.IN_PROGRESS, "indeterminate", null, null),
            rule(ActionItemStatus.DONE, "done", null, null),
            rule(ActionItemStatus.VERIFIED, "done", null, null),
            rule(ActionItemStatus.DROPPED, "done", null, null)),
        List.of(
            rule(ActionItemStatus.DROPPED, "done", "Won't Do", null),
            rule(ActionItemStatus.DROPPED, "done", "Cancelled", null),
            rule(ActionItemStatus.DONE, "done", null, null),
            rule(ActionItemStatus.IN_PROGRESS, "indeterminate", null, null),
            rule(ActionItemStatus.COMMITTED, "new", null, null)));
  }

  private static StatusMap gitHub() {
    String working = "in progress";
    return new StatusMap(
        List.of(
            rule(ActionItemStatus.PROPOSED, "open", null, null),
            rule(ActionItemStatus.COMMITTED, "open", null, null),
            rule(ActionItemStatus.IN_PROGRESS, "open", null, working),
            rule(ActionItemStatus.DONE, "closed", "completed", null),
            rule(ActionItemStatus.VERIFIED, "closed", "completed", null),
            rule(ActionItemStatus.DROPPED, "closed", "not_planned", null)),
        List.of(
            rule(ActionItemStatus.DROPPED, "closed", "not_planned", null),
            rule(ActionItemStatus.DROPPED, "closed", "duplicate", null),
            rule(ActionItemStatus.DONE, "closed", null, null),
            rule(ActionItemStatus.IN_PROGRESS, "open", null, working),
            rule(ActionItemStatus.COMMITTED, "open", null, null)));
  }

  private static StatusRule rule(ActionItemStatus status, String state, String name, String label) {
    return new StatusRule(status, state, name, label);
  }

  /** Where the issue of an item with this status belongs. */
  StatusRule target(ActionItemStatus status) {
    return outgoing.stream()
        .filter(rule -> rule.status() == status)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no outgoing rule for " + status));
  }

  /** What a position means; empty when no rule fits. */
  Optional<ActionItemStatus> read(Position position) {
    return incoming.stream()
        .filter(rule -> rule.fits(position))
        .map(StatusRule::status)
        .findFirst();
  }

  /** What an issue means that was brought where {@code status} belongs. */
  ActionItemStatus told(ActionItemStatus status) {
    return read(target(status).target()).orElse(status);
  }

  /** Whether both sides say the same. */
  boolean agree(ActionItemStatus ours, Position theirs) {
    return read(theirs).filter(meant -> meant == ours || meant == told(ours)).isPresent();
  }

  /** The labels that stand for a status, which change with it. */
  List<String> labels() {
    return outgoing.stream().map(StatusRule::label).filter(each -> each != null).toList();
  }
}
