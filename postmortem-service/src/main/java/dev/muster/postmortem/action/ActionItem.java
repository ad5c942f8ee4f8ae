package dev.muster.postmortem.action;

import dev.muster.contracts.Event;
import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemAssigned;
import dev.muster.contracts.postmortem.ActionItemDue;
import dev.muster.contracts.postmortem.ActionItemOverdue;
import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.contracts.postmortem.ActionItemStatusChanged;
import dev.muster.contracts.postmortem.PostmortemEvent;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.policy.PolicyVersion;
import dev.muster.postmortem.reminder.Reminder;
import dev.muster.postmortem.reminder.ReminderKind;
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
  private String title;
  private String description;

  @Column(name = "owner_id")
  private UUID ownerId;

  @Column(name = "team_id")
  private UUID teamId;

  @Enumerated(EnumType.STRING)
  private ActionItemPriority priority;

  @Enumerated(EnumType.STRING)
  private ActionHorizon horizon;

  @Enumerated(EnumType.STRING)
  private ActionKind kind;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private ActionItemStatus status;

  @Column(name = "evidence_url")
  private String evidenceUrl;

  @Column(name = "evidence_note")
  private String evidenceNote;

  @Column(name = "drop_reason")
  private String dropReason;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by_id")
  private UUID createdById;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "finished_by_id")
  private UUID finishedById;

  @Column(name = "finished_by")
  private String finishedBy;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  @Column(name = "verified_by")
  private String verifiedBy;

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
    item.teamId = origin.teamId();
    item.status = ActionItemStatus.PROPOSED;
    item.createdAt = now;
    item.createdById = by.id();
    item.createdBy = by.name();
    item.clock = new ItemClock();
    item.apply(text);
    return item;
  }

  /** Takes over what a person changed; returns the events that tell of it. */
  List<Event> change(ItemText text, Instant now) {
    if (status == ActionItemStatus.VERIFIED) {
      throw new ProblemException(
          Problem.conflict("action-item.verified", "A verified action item stays as it is"));
    }
    UUID ownerBefore = ownerId;
    apply(text);
    if (status != ActionItemStatus.PROPOSED && status != ActionItemStatus.DROPPED) {
      requireOwnerAndDueDate();
    }
    return ActionLifecycle.isOpen(status) && !ownerId.equals(ownerBefore)
        ? List.of(assigned(now))
        : List.of();
  }

  private void apply(ItemText text) {
    title = text.title();
    description = text.description();
    ownerId = text.ownerId();
    teamId = text.teamId() == null ? teamId : text.teamId();
    priority = text.priority();
    horizon = text.horizon();
    kind = text.kind();
    dueOn = text.dueOn();
  }

  /**
   * Moves to another status; returns the events that tell of it.
   *
   * @throws ProblemException 409 when the status may not follow, 422 when owner, due date, evidence
   *     or reason is missing
   */
  List<Event> move(ActionItemStatus to, ItemEvidence evidence, String reason, Who by, Instant now) {
    ActionItemStatus from = status;
    if (!ActionLifecycle.after(from).contains(to)) {
      throw new ProblemException(
          Problem.conflict(
              "action-item.invalid-transition",
              "An action item that is " + from + " cannot become " + to));
    }
    if (evidence != null) {
      evidenceUrl = evidence.url();
      evidenceNote = evidence.note();
    }
    switch (to) {
      case PROPOSED -> dropReason = null;
      case COMMITTED -> requireOwnerAndDueDate();
      case IN_PROGRESS -> reopen();
      case DONE -> finish(by, now);
      case VERIFIED -> verify(by, now);
      case DROPPED -> drop(reason);
    }
    status = to;
    List<Event> events = new ArrayList<>();
    events.add(
        new ActionItemStatusChanged(
            id,
            ++sequence,
            now,
            postmortemId,
            incidentId,
            reference,
            title,
            ownerId,
            from,
            to,
            by));
    if (from == ActionItemStatus.PROPOSED && to == ActionItemStatus.COMMITTED) {
      events.add(assigned(now));
    }
    return events;
  }

  private ActionItemAssigned assigned(Instant now) {
    return new ActionItemAssigned(
        id,
        ++sequence,
        now,
        postmortemId,
        incidentId,
        reference,
        title,
        ownerId,
        dueOn,
        priority,
        clock.remindersSent());
  }

  private void reopen() {
    requireOwnerAndDueDate();
    finishedAt = null;
    finishedById = null;
    finishedBy = null;
  }

  private void finish(Who by, Instant now) {
    requireEvidence();
    finishedAt = now;
    finishedById = by.id();
    finishedBy = by.name();
  }

  private void verify(Who by, Instant now) {
    requireEvidence();
    verifiedAt = now;
    verifiedBy = by.name();
  }

  private void drop(String reason) {
    if (reason == null || reason.isBlank()) {
      throw missing(
          "action-item.reason-required",
          "Say why the action item is dropped",
          new FieldError("reason", "required", "Say why"));
    }
    dropReason = reason;
  }

  private void requireOwnerAndDueDate() {
    List<FieldError> missing = new ArrayList<>();
    if (ownerId == null) {
      missing.add(new FieldError("ownerId", "required", "Name the person who will do it"));
    }
    if (dueOn == null) {
      missing.add(new FieldError("dueOn", "required", "Name the day by which it is done"));
    }
    if (!missing.isEmpty()) {
      throw missing(
          "action-item.incomplete",
          "An action item needs an owner and a due date before it is committed",
          missing.toArray(FieldError[]::new));
    }
  }

  private void requireEvidence() {
    if (evidenceUrl == null) {
      throw missing(
          "action-item.evidence-required",
          "Show that it is done",
          new FieldError("evidence.url", "required", "Link to the change, the test or the record"));
    }
  }

  private static ProblemException missing(String code, String detail, FieldError... errors) {
    return new ProblemException(Problem.unprocessable(code, detail, errors));
  }

  /**
   * Counts the reminder that is due as sent and sets the next one; returns the event that tells of
   * it.
   *
   * @param managerId the owner's manager; null when there is none
   */
  PostmortemEvent remind(PolicyVersion policy, UUID managerId, Instant now) {
    Reminder due = clock.sent(policy, dueOn, now);
    if (due.kind() != ReminderKind.OVERDUE) {
      return new ActionItemDue(
          id,
          ++sequence,
          now,
          postmortemId,
          incidentId,
          reference,
          title,
          ownerId,
          dueOn,
          priority,
          clock.remindersSent());
    }
    boolean goesUp = due.number() >= policy.policy().reminders().managerFrom();
    return new ActionItemOverdue(
        id,
        ++sequence,
        now,
        postmortemId,
        incidentId,
        reference,
        title,
        ownerId,
        dueOn,
        priority,
        due.number(),
        goesUp ? managerId : null);
  }

  ItemClock clock() {
    return clock;
  }

  /** Whether it is promised, not finished and past its deadline. */
  public boolean isOverdue(Instant now) {
    return ActionLifecycle.isOpen(status)
        && clock.deadline() != null
        && !now.isBefore(clock.deadline());
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
    return title;
  }

  public String description() {
    return description;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public UUID teamId() {
    return teamId;
  }

  public ActionItemPriority priority() {
    return priority;
  }

  public ActionHorizon horizon() {
    return horizon;
  }

  public ActionKind kind() {
    return kind;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  public Instant deadline() {
    return clock.deadline();
  }

  public Instant nextReminderAt() {
    return clock.reminderAt();
  }

  public int remindersSent() {
    return clock.remindersSent();
  }

  public ActionItemStatus status() {
    return status;
  }

  public String evidenceUrl() {
    return evidenceUrl;
  }

  public String evidenceNote() {
    return evidenceNote;
  }

  public String dropReason() {
    return dropReason;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public UUID createdById() {
    return createdById;
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant finishedAt() {
    return finishedAt;
  }

  public UUID finishedById() {
    return finishedById;
  }

  public String finishedBy() {
    return finishedBy;
  }

  public Instant verifiedAt() {
    return verifiedAt;
  }

  public String verifiedBy() {
    return verifiedBy;
  }

  public long version() {
    return version;
  }
}
