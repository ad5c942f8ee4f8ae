package dev.muster.postmortem.document;

import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.reminder.DueRows;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Tells of drafts whose review is due (PMT-01). The scheduler only wakes. */
@ApplicationScoped
public class ReviewReminders implements DueRows.Source<Postmortem> {
  private final DueRows rows;
  private final IncidentReadModel incidents;
  private final Policies policies;
  private final Outbox outbox;

  ReviewReminders(DueRows rows, IncidentReadModel incidents, Policies policies, Outbox outbox) {
    this.rows = rows;
    this.incidents = incidents;
    this.policies = policies;
    this.outbox = outbox;
  }

  @Scheduled(
      every = "1s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "review-reminders")
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
    outbox.record(
        postmortem.remindOfReview(
            policies.version(postmortem.policyVersion()).policy(),
            incidents.required(postmortem.incidentId()).codeName(),
            now));
  }
}
