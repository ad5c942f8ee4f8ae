package dev.muster.postmortem.action;

import dev.muster.contracts.Event;
import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.policy.PolicyVersion;
import dev.muster.postmortem.reminder.Reminder;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Something to do so that the next incident is less likely, shorter or smaller. It is proposed,
 * then committed to by an owner with a due date (ACT-01), done with evidence, and verified.
 */
@Entity
@Table(name = "action_item")
public class ActionItem {
  @Id private UUID id;

  @Column(name = "postmortem_id")
  private UUID postmortemId;

  @Column(name = "incident_id")
  private UUID incidentId;

  private String reference;
  @Embedded private ItemContent content;

  @Enumerated(EnumType.STRING)
  private ActionItemStatus status;

  @Embedded private ItemProof proof;
  @Embedded private ItemHistory history;
  @Embedded private ItemClock clock;
  private long sequence;
  @Version private long version;

  protected ActionItem() {}

  /** A proposal. */
  static ActionItem propose(UUID id, ItemOrigin origin, ItemText text, Who by, Instant now) {
    ActionItem item = new ActionItem();
    item.id = id;
    item.postmortemId = origin.postmortemId();
    item.incidentId = origin.incidentId();
    item.reference = origin.reference();
    item.status = ActionItemStatus.PROPOSED;
    item.content = ItemContent.of(origin.teamId(), text);
    item.proof = new ItemProof();
    item.history = ItemHistory.begin(by, now);
    item.clock = new ItemClock();
    return item;
  }

  /**
   * Takes over what a person changed; returns the events that tell of it.
   *
   * @throws ProblemException 409 when it is verified, 422 when owner or due date is missing
   */
  List<Event> change(ItemText wanted, UUID accountable, Instant now) {
    if (status == ActionItemStatus.VERIFIED) {
      throw new ProblemException(
          Problem.conflict("action-item.verified", "A verified action item stays as it is"));
    }
    missIfLate(now);
    ItemText before = content.text();
    content.take(wanted);
    if (ActionLifecycle.isPromised(status)) {
      content.requireOwnerAndDueDate();
      if (!wanted.dueOn().equals(before.dueOn())) {
        content.countMove(now);
      }
    }
    return ActionLifecycle.isOpen(status) && before.goesToAnother(wanted) && accountable != null
        ? List.of(next(now).assigned(accountable))
        : List.of();
  }

  /** A deadline that passed stays missed, whatever becomes of the item. */
  private void missIfLate(Instant now) {
    if (isOverdue(now)) {
      clock.miss();
    }
  }

  /**
   * Moves to another status; returns the events that tell of it.
   *
   * @param accountable who hears that it is theirs; null for nobody
   * @throws ProblemException 409 when the status may not follow, 422 when owner, due date, evidence
   *     or reason is missing
   */
  List<Event> move(StatusMove wanted, UUID accountable, Who by, Instant now) {
    ActionItemStatus from = status;
    ActionItemStatus to = wanted.to();
    if (!ActionLifecycle.after(from).contains(to)) {
      throw new ProblemException(
          Problem.conflict(
              "action-item.invalid-transition",
              "An action item that is " + from + " cannot become " + to));
    }
    missIfLate(now);
    if (wanted.evidence() != null) {
      proof = proof == null ? new ItemProof() : proof;
      proof.take(wanted.evidence());
    }
    take(to, wanted.reason(), by, now);
    List<Event> events = new ArrayList<>();
    events.add(next(now).moved(from, to, by));
    if (from == ActionItemStatus.PROPOSED
        && to == ActionItemStatus.COMMITTED
        && accountable != null) {
      events.add(next(now).assigned(accountable));
    }
    return events;
  }

  private void take(ActionItemStatus to, String reason, Who by, Instant now) {
    switch (to) {
      case PROPOSED -> history.propose();
      case COMMITTED -> {
        content.requireOwnerAndDueDate();
        history.commit(by, now);
      }
      case IN_PROGRESS -> {
        content.requireOwnerAndDueDate();
        history.reopen(by, now);
      }
      case DONE -> {
        FinishRules.requireEvidence(evidence());
        history.finish(by, now);
      }
      case VERIFIED -> {
        FinishRules.requireEvidence(evidence());
        FinishRules.requireReviewer(priority(), reviewerId());
        history.verify(by, now);
      }
      case DROPPED -> history.drop(reason, now);
    }
    status = to;
  }

  /** What was done did not hold: it is in progress again, whatever it was. */
  Event fail(Who by, Instant now) {
    ActionItemStatus from = status;
    history.reopen(by, now);
    status = ActionItemStatus.IN_PROGRESS;
    return next(now).moved(from, status, by);
  }

  /**
   * Counts the reminder that is due as sent and sets the next one; returns the events that tell of
   * it, none when there is nobody to tell.
   */
  List<Event> remind(PolicyVersion policy, Recipients recipients, Instant now) {
    Reminder due = clock.sent(policy, dueOn(), now);
    boolean goesUp = due.number() >= policy.policy().reminders().managerFrom();
    return next(now).reminder(due, goesUp ? recipients : recipients.withoutManager());
  }

  private ItemEvents next(Instant now) {
    return new ItemEvents(this, ++sequence, now);
  }

  ItemClock clock() {
    return clock;
  }

  /** Who took it where, and when. */
  ItemHistory history() {
    return history;
  }

  /** When what happened to it, and when what will. */
  public ActionItemTimes times() {
    return ActionItemTimes.of(history, clock);
  }

  /** What people decided about it. */
  public ItemText text() {
    return content.text();
  }

  /** Whether it is promised, not finished and past its deadline. */
  public boolean isOverdue(Instant now) {
    return ActionLifecycle.isOpen(status)
        && clock.deadline() != null
        && !now.isBefore(clock.deadline());
  }

  /** Whether a person or a team owns it. */
  public boolean hasOwner() {
    return content.hasOwner();
  }

  public UUID id() {
    return id;
  }

  public UUID postmortemId() {
    return postmortemId;
  }

  public UUID incidentId() {
    return incidentId;
  }

  public String reference() {
    return reference;
  }

  public String title() {
    return text().title();
  }

  public UUID ownerId() {
    return text().ownerId();
  }

  public UUID reviewerId() {
    return text().reviewerId();
  }

  public ActionItemPriority priority() {
    return text().priority();
  }

  public LocalDate dueOn() {
    return text().dueOn();
  }

  /** How often the due date was moved after it was promised. */
  public int dueMoves() {
    return content.dueMoves();
  }

  public ActionItemStatus status() {
    return status;
  }

  /** What shows that it is done; null while nothing does. */
  public ItemEvidence evidence() {
    return proof == null ? null : proof.evidence();
  }

  /** Where what shows that it is done can be seen; null while that is nowhere. */
  public String evidenceUrl() {
    return evidence() == null ? null : evidence().url();
  }

  public long version() {
    return version;
  }
}
