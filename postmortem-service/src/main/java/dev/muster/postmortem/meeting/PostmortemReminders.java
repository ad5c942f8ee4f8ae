package dev.muster.postmortem.meeting;

import dev.muster.contracts.postmortem.PostmortemEvent;
import dev.muster.contracts.postmortem.PostmortemOverdue;
import dev.muster.contracts.postmortem.PostmortemReviewDue;
import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.document.LateStep;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.meeting.Responsible.Accountable;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PostmortemPolicy;
import dev.muster.postmortem.reminder.DueRows;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Chases the deadlines of post-mortems until they are published (PMT-01): the owner hears of what
 * is late again and again, and from the number of the policy on, whatever was late before, so does
 * a manager. The scheduler only wakes.
 */
@ApplicationScoped
public class PostmortemReminders implements DueRows.Source<Postmortem> {
  private final DueRows rows;
  private final Meetings meetings;
  private final IncidentReadModel incidents;
  private final Policies policies;
  private final Responsible responsible;
  private final Outbox outbox;

  PostmortemReminders(
      DueRows rows,
      Meetings meetings,
      IncidentReadModel incidents,
      Policies policies,
      Responsible responsible,
      Outbox outbox) {
    this.rows = rows;
    this.meetings = meetings;
    this.incidents = incidents;
    this.policies = policies;
    this.responsible = responsible;
    this.outbox = outbox;
  }

  @Scheduled(
      every = "1s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "postmortem-reminders")
  void wake() {
    rows.workOff(this);
  }

  @Override
  public Class<Postmortem> type() {
    return Postmortem.class;
  }

  @Override
  public String table() {
    return "postmortem";
  }

  @Override
  public UUID id(Postmortem postmortem) {
    return postmortem.id();
  }

  @Override
  public void tell(Postmortem postmortem, Instant now) {
    PostmortemPolicy policy = policies.version(postmortem.policyVersion()).policy();
    Chase chase = meetings.chase(postmortem);
    boolean repeats = true;
    Optional<LateStep> late = chase.late(now);
    if (late.isPresent()) {
      int number = postmortem.countReminder(late.get());
      repeats = policy.reminders().allows(number + 1);
      if (policy.reminders().allows(number)) {
        Late what = new Late(late.get(), chase.dueAt(late.get()).orElse(now), number);
        outbox.record(event(postmortem, what, policy, now));
      }
    }
    postmortem.remindAt(chase.next(now, policy.repeatReviewAfter(), repeats).orElse(null));
  }

  private record Late(LateStep step, Instant since, int number) {}

  private PostmortemEvent event(
      Postmortem postmortem, Late late, PostmortemPolicy policy, Instant now) {
    KnownIncident incident = incidents.required(postmortem.incidentId());
    String shown = incident.codeName();
    Accountable who = responsible.accountable(postmortem, incident);
    UUID managerId =
        postmortem.remindersInAll() < policy.reminders().managerFrom() ? null : who.managerId();
    return late.step() == LateStep.REVIEW
        ? new PostmortemReviewDue(
            postmortem.id(),
            postmortem.nextSequence(),
            now,
            postmortem.incidentId(),
            postmortem.reference(),
            shown,
            who.ownerId(),
            postmortem.reviewDueAt(),
            postmortem.publishDueAt(),
            late.number(),
            managerId)
        : new PostmortemOverdue(
            postmortem.id(),
            postmortem.nextSequence(),
            now,
            postmortem.incidentId(),
            postmortem.reference(),
            shown,
            late.step() == LateStep.MEETING
                ? PostmortemOverdue.Step.MEETING
                : PostmortemOverdue.Step.PUBLICATION,
            late.since(),
            who.ownerId(),
            managerId,
            late.number());
  }
}
