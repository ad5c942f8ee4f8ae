package dev.muster.comms.cadence;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.incident.KnownIncidents;
import dev.muster.comms.notice.CadenceNotices;
import dev.muster.comms.policy.EscalationLadder;
import dev.muster.comms.policy.Policies;
import dev.muster.contracts.comms.CadenceMissed;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Rings the clocks that are due: a reminder before the time; after it an event for the incident and
 * mail, step by step, to those who must speak or see to it that somebody does.
 */
@ApplicationScoped
public class CadenceWatch {
  private static final Logger LOG = Logger.getLogger(CadenceWatch.class);

  private final CadenceClockRepository clocks;
  private final KnownIncidents incidents;
  private final Policies policies;
  private final CadenceNotices notices;
  private final Outbox outbox;
  private final Migrations migrations;
  private final InstantSource time;

  CadenceWatch(
      CadenceClockRepository clocks,
      KnownIncidents incidents,
      Policies policies,
      CadenceNotices notices,
      Outbox outbox,
      Migrations migrations,
      InstantSource time) {
    this.clocks = clocks;
    this.incidents = incidents;
    this.policies = policies;
    this.notices = notices;
    this.outbox = outbox;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      identity = "cadence-watch",
      every = "${muster.cadence.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (!migrations.isDone()) {
      return;
    }
    try {
      while (QuarkusTransaction.requiringNew().call(this::ringOne)) {
        LOG.debug("one clock rung");
      }
    } catch (RuntimeException away) {
      LOG.warnf("cadence clocks wait: %s", away.getMessage());
    }
  }

  private boolean ringOne() {
    Instant now = time.instant();
    Optional<CadenceClock> due = clocks.claimDue(now);
    due.ifPresent(clock -> ring(clock, now));
    return due.isPresent();
  }

  private void ring(CadenceClock clock, Instant now) {
    KnownIncident incident = incidents.find(clock.incidentId()).orElseThrow();
    if (!incident.open()) {
      clock.stop(now);
      return;
    }
    Instant dueAt = clock.dueAt();
    if (clock.reminds(now)) {
      clock.reminded();
      notices.due(incident, clock.audience(), dueAt);
      return;
    }
    EscalationLadder ladder = policies.current().clocks().ladder();
    int escalation = clock.missed(now, ladder.waits());
    outbox.record(
        new CadenceMissed(
            incident.id(),
            incidents.nextSaid(incident.id()),
            now,
            clock.audience(),
            dueAt,
            incident.commanderId(),
            escalation));
    notices.missed(incident, clock.audience(), dueAt, escalation, ladder.readers(escalation));
    LOG.infof(
        "cadence missed incident=%s audience=%s due=%s escalation=%d",
        incident.reference(), clock.audience(), dueAt, escalation);
  }
}
