package dev.muster.postmortem.action;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.id.Ids;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Keeps action items; every change runs in the caller's transaction. */
@ApplicationScoped
public class ActionItems {
  private final ActionItemRepository items;
  private final Postmortems postmortems;
  private final ItemOwners owners;
  private final ItemRights rights;
  private final ItemClocks clocks;
  private final EvidenceCheck evidence;
  private final Steps steps;
  private final DueChanges dueChanges;
  private final Effectiveness effectiveness;
  private final ItemIncidents incidents;
  private final Outbox outbox;
  private final InstantSource time;

  ActionItems(
      ActionItemRepository items,
      Postmortems postmortems,
      ItemOwners owners,
      ItemRights rights,
      ItemClocks clocks,
      EvidenceCheck evidence,
      Steps steps,
      DueChanges dueChanges,
      Effectiveness effectiveness,
      ItemIncidents incidents,
      Outbox outbox,
      InstantSource time) {
    this.items = items;
    this.postmortems = postmortems;
    this.owners = owners;
    this.rights = rights;
    this.clocks = clocks;
    this.evidence = evidence;
    this.steps = steps;
    this.dueChanges = dueChanges;
    this.effectiveness = effectiveness;
    this.incidents = incidents;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * Adds an item to a post-mortem.
   *
   * @param status PROPOSED or COMMITTED; null commits what has an owner and a due date if the
   *     caller may, and proposes everything else
   * @throws ProblemException 403 when the caller may not commit to it, 422 when it cannot be
   *     committed as it stands
   */
  public ActionItem add(
      UUID postmortemId, ItemText text, ActionItemStatus status, Reader reader, Who by) {
    Postmortem postmortem = postmortems.readable(postmortemId, reader);
    owners.requireKnown(text, null);
    clocks.requireAhead(text);
    ItemOrigin origin =
        new ItemOrigin(
            postmortem.id(),
            postmortem.incidentId(),
            postmortem.reference(),
            postmortems.incident(postmortem).facts().teamId());
    Instant now = time.instant();
    ActionItem item = ActionItem.propose(Ids.next(), origin, text, by, now);
    clocks.await(item);
    items.persist(item);
    boolean whole = item.hasOwner() && text.dueOn() != null;
    if (status == ActionItemStatus.COMMITTED
        || (status == null && whole && rights.mayCommit(text, reader))) {
      rights.requireCommitter(text, reader);
      move(item, new StatusMove(ActionItemStatus.COMMITTED, null, null), by);
      item.history().assign(!rights.owns(text, reader));
    }
    return stored(item);
  }

  /** What a person wants an item to say, and why its due date moves; null when it does not. */
  public record Change(ItemText text, String dueReason) {}

  /**
   * Changes what people decide about an item.
   *
   * @param ifMatch entity tag of the version that was edited; null to overwrite any
   * @throws ProblemException 403 for those whom the item does not concern, 422 when a promised due
   *     date moves without a reason
   */
  public ActionItem change(UUID id, Change wanted, String ifMatch, Reader reader, Who by) {
    ActionItem item = items.locked(id);
    rights.requireConcerned(item, reader);
    ETags.requireMatch(ifMatch, item.version());
    take(item, wanted, reader, by);
    return stored(item);
  }

  /**
   * Changes some of what an item says, and its status.
   *
   * @throws ProblemException as {@code change} and {@code move} do
   */
  ActionItem change(UUID id, BulkChange wanted, Reader reader, Who by) {
    ActionItem item = items.locked(id);
    if (wanted.changesText()) {
      rights.requireConcerned(item, reader);
      take(item, new Change(wanted.applied(item.text()), wanted.reason()), reader, by);
    }
    if (wanted.status() != null) {
      move(item, new StatusMove(wanted.status(), null, wanted.reason()), reader, by);
    }
    return stored(item);
  }

  private void take(ActionItem item, Change wanted, Reader reader, Who by) {
    Instant now = time.instant();
    ItemText before = item.text();
    ItemText text = wanted.text();
    rights.requireEditor(item, text, reader);
    owners.requireKnown(text, before);
    boolean moved = text.dueOn() != null && !text.dueOn().equals(before.dueOn());
    if (moved) {
      clocks.requireAhead(text);
    }
    item.change(text, owners.accountable(text), now).forEach(outbox::record);
    if (ActionLifecycle.isPromised(item.status()) && before.goesToAnother(text)) {
      item.history().handOver(by);
      item.history().assign(!rights.owns(text, reader));
    }
    if (moved && ActionLifecycle.isPromised(item.status())) {
      dueChanges.keep(item, before.dueOn(), wanted.dueReason(), by, now);
    }
    if (ActionLifecycle.isOpen(item.status()) && !sameClock(before, item.text())) {
      clocks.wind(item);
    } else if (item.status() == ActionItemStatus.PROPOSED && before.priority() != text.priority()) {
      clocks.await(item);
    }
  }

  private static boolean sameClock(ItemText one, ItemText other) {
    return one.dueOn().equals(other.dueOn())
        && one.priority() == other.priority()
        && Objects.equals(one.ownerId(), other.ownerId())
        && Objects.equals(one.ownerTeamId(), other.ownerTeamId());
  }

  /**
   * Moves an item to another status.
   *
   * @throws ProblemException 403 when the caller may not, 409 or 422 when the item cannot
   */
  public ActionItem move(UUID id, StatusMove wanted, Reader reader, Who by) {
    ActionItem item = items.locked(id);
    move(item, wanted, reader, by);
    return stored(item);
  }

  private void move(ActionItem item, StatusMove wanted, Reader reader, Who by) {
    rights.requireMover(item, wanted.to(), reader);
    boolean commits =
        item.status() == ActionItemStatus.PROPOSED && wanted.to() == ActionItemStatus.COMMITTED;
    if (commits) {
      rights.requireCommitter(item.text(), reader);
    }
    move(item, wanted, by);
    if (commits) {
      item.history().assign(!rights.owns(item.text(), reader));
    }
  }

  /**
   * Moves an item as a machine was told to, such as a tracker in which somebody closed the issue.
   * The same rules hold, but that a machine verifies nothing and promises nothing.
   *
   * @param by the machine, as the history names it
   * @throws ProblemException 404 when there is no such item, 403 for VERIFIED and for a promise,
   *     409 or 422 when the item cannot
   */
  public ActionItem moveByMachine(UUID id, StatusMove wanted, Who by) {
    if (wanted.to() == ActionItemStatus.VERIFIED) {
      throw new ProblemException(
          Problem.forbidden("action-item.verify-by-machine", "A person verifies an action item"));
    }
    ActionItem item = items.locked(id);
    if (item.status() == ActionItemStatus.PROPOSED && wanted.to() == ActionItemStatus.COMMITTED) {
      throw new ProblemException(
          Problem.forbidden(
              "action-item.commit-by-machine", "Its owner or a manager commits to it first"));
    }
    move(item, wanted, by);
    return stored(item);
  }

  private void move(ActionItem item, StatusMove wanted, Who by) {
    Instant now = time.instant();
    evidence.require(wanted.evidence(), item.history().createdAt());
    if (wanted.to() == ActionItemStatus.DONE) {
      steps.requireDone(item.id());
    }
    ActionItemStatus from = item.status();
    item.move(wanted, owners.accountable(item.text()), by, now).forEach(outbox::record);
    if (item.status() == ActionItemStatus.PROPOSED) {
      clocks.await(item);
    } else if (!ActionLifecycle.isOpen(item.status())) {
      item.clock().stop();
    } else if (!ActionLifecycle.isOpen(from)) {
      clocks.wind(item);
    }
  }

  /** Takes back that an item is done or verified, as it did not hold; the clock runs again. */
  public ActionItem fail(UUID id, Who by) {
    ActionItem item = items.locked(id);
    outbox.record(item.fail(by, time.instant()));
    clocks.wind(item);
    return stored(item);
  }

  private ActionItem stored(ActionItem item) {
    items.flush();
    incidents.refresh(item.id());
    effectiveness.refresh(item.id());
    return item;
  }

  /**
   * An item to read.
   *
   * @throws ProblemException 404 or 403 when its post-mortem is not the caller's to read
   */
  public ActionItem readable(UUID id, Reader reader) {
    ActionItem item = items.required(id);
    rights.requireReadable(item, reader);
    return item;
  }

  /** The items of a post-mortem, the oldest first. */
  public List<ActionItem> of(UUID postmortemId) {
    return items.of(postmortemId);
  }
}
