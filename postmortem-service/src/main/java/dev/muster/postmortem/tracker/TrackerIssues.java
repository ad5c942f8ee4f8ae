package dev.muster.postmortem.tracker;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.action.ActionItems;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people do with the issue of an action item, in the caller's transaction. */
@ApplicationScoped
public class TrackerIssues {
  private static final int MOST_CONNECTIONS = 200;

  private final TrackerIssueRepository issues;
  private final TrackerConflictRepository conflicts;
  private final TrackerConnections connections;
  private final Trackers trackers;
  private final ActionItems items;
  private final ItemFactsQuery facts;
  private final Adoption adoption;
  private final InstantSource time;

  TrackerIssues(
      TrackerIssueRepository issues,
      TrackerConflictRepository conflicts,
      TrackerConnections connections,
      Trackers trackers,
      ActionItems items,
      ItemFactsQuery facts,
      Adoption adoption,
      InstantSource time) {
    this.issues = issues;
    this.conflicts = conflicts;
    this.connections = connections;
    this.trackers = trackers;
    this.items = items;
    this.facts = facts;
    this.adoption = adoption;
    this.time = time;
  }

  /**
   * Gives an action item an issue.
   *
   * @param reference key or address of one that is there; null to make one
   * @throws ProblemException 404 or 403 when the item is not the caller's to read, 409 when it has
   *     one, 422 when it cannot be there
   */
  public TrackerIssue link(
      UUID actionItemId, UUID connectionId, String reference, Reader reader, Who by) {
    items.readable(actionItemId, reader);
    if (issues.ofItem(actionItemId).isPresent()) {
      throw new ProblemException(
          Problem.conflict("tracker.linked", "The action item has an issue already"));
    }
    ItemFacts item = facts.get(actionItemId);
    TrackerConnection connection = usable(connectionId, item);
    UUID id = Ids.next();
    Instant now = time.instant();
    TrackerIssue issue =
        reference == null
            ? TrackerIssue.toMake(id, connection.id(), item, by, now)
            : TrackerIssue.existing(
                id, connection.id(), known(connection, reference), item, by, now);
    issues.persistAndFlush(issue);
    return issue;
  }

  private TrackerConnection usable(UUID connectionId, ItemFacts item) {
    return usable(item).stream()
        .filter(each -> each.id().equals(connectionId))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.unprocessable(
                        "tracker.not-usable",
                        "The team of the action item does not use this tracker",
                        new FieldError("connectionId", "usable", "choose another tracker"))));
  }

  private String known(TrackerConnection connection, String reference) {
    String found =
        trackers
            .of(connection.kind())
            .reference(connections.place(connection), reference)
            .orElseThrow(() -> badReference("is no issue of " + connection.project()));
    if (!issues.locked(connection.id(), List.of(found)).isEmpty()) {
      throw badReference("belongs to another action item");
    }
    return found;
  }

  private static ProblemException badReference(String why) {
    return new ProblemException(
        Problem.unprocessable(
            "tracker.bad-reference",
            "This issue cannot be linked",
            new FieldError("reference", "issue", why)));
  }

  /** The trackers in which an item may have its issue. */
  public List<TrackerConnection> usable(UUID actionItemId) {
    return usable(facts.get(actionItemId));
  }

  private List<TrackerConnection> usable(ItemFacts item) {
    return connections.after(null, MOST_CONNECTIONS).stream()
        .filter(each -> each.enabled() && each.serves(item.teamId()))
        .toList();
  }

  /**
   * The issue of an action item.
   *
   * @throws ProblemException 404 or 403 when the item is not the caller's to read
   */
  public Optional<TrackerIssue> of(UUID actionItemId, Reader reader) {
    items.readable(actionItemId, reader);
    return issues.ofItem(actionItemId);
  }

  /** What both sides differed in, the newest first. */
  public List<TrackerConflict> conflicts(TrackerIssue issue) {
    return conflicts.of(issue.id());
  }

  /** The item has no issue any more; the issue stays as it is. */
  public void unlink(UUID actionItemId, Reader reader) {
    issues.delete(required(actionItemId, reader));
    issues.flush();
  }

  /** Tries again at once what was refused or waits. */
  public TrackerIssue tryAgain(UUID actionItemId, Reader reader) {
    TrackerIssue issue = required(actionItemId, reader);
    issue.look(time.instant());
    issues.flush();
    return issue;
  }

  /**
   * Decides a conflict.
   *
   * @param ours whether the issue follows the item, else the item the issue
   * @throws ProblemException 409 when there is none, or the item cannot become what the issue says
   */
  public TrackerIssue decide(UUID actionItemId, boolean ours, Reader reader, Who by) {
    TrackerIssue issue = required(actionItemId, reader);
    if (conflicts.open(issue.id()).isEmpty()) {
      throw new ProblemException(
          Problem.conflict("tracker.no-conflict", "There is nothing to decide"));
    }
    Instant now = time.instant();
    if (ours) {
      issue.insist(now);
    } else {
      adoption.byPerson(issue, theirs(issue), reader, by);
      issues.flush();
      issue.agreed(facts.get(actionItemId), now);
    }
    conflicts.decide(issue.id(), ours ? ConflictDecision.OURS : ConflictDecision.THEIRS, by, now);
    issues.flush();
    return issue;
  }

  private ActionItemStatus theirs(TrackerIssue issue) {
    StatusMap map = connections.get(issue.connectionId()).statuses();
    return map.read(issue.seen())
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.conflict(
                        "tracker.no-counterpart",
                        "Nobody has said what "
                            + issue.seen().words()
                            + " means; an administrator can")));
  }

  private TrackerIssue required(UUID actionItemId, Reader reader) {
    items.readable(actionItemId, reader);
    return issues
        .lockedOfItem(actionItemId)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("tracker.no-issue", "The action item has no issue")));
  }
}
