package dev.muster.oncall.alert;

import dev.muster.contracts.Who;
import dev.muster.contracts.alert.AlertUnacknowledged;
import dev.muster.oncall.chat.SlackMessages;
import dev.muster.oncall.escalation.Escalations;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.page.Pager;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What people do with open alerts besides taking and ending them; every method needs the caller's
 * transaction. What an action cannot do to an alert is refused with 409.
 */
@ApplicationScoped
public class AlertActions {
  private static final Duration LONGEST_SNOOZE = Duration.ofDays(7);
  private static final Who SNOOZE_OVER = Who.rule("snooze-over");
  private static final Who ACKNOWLEDGEMENT_OVER = Who.rule("acknowledgement-timeout");

  private final AlertTable table;
  private final AlertLog log;
  private final Alerts alerts;
  private final Raises raises;
  private final Escalations escalations;
  private final Pager pager;
  private final SlackMessages slack;
  private final Outbox outbox;
  private final InstantSource time;

  AlertActions(
      AlertTable table,
      AlertLog log,
      Alerts alerts,
      Raises raises,
      Escalations escalations,
      Pager pager,
      SlackMessages slack,
      Outbox outbox,
      InstantSource time) {
    this.table = table;
    this.log = log;
    this.alerts = alerts;
    this.raises = raises;
    this.escalations = escalations;
    this.pager = pager;
    this.slack = slack;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * Gives an alert back: it escalates anew from the first level, at once. Does nothing to one that
   * nobody holds.
   *
   * @throws ProblemException 409 {@code alert.resolved} or {@code alert.merged}
   */
  public void unacknowledge(UUID id, Who by) {
    var alert = open(id);
    if (alert.status() == AlertStatus.ACKNOWLEDGED) {
      release(alert, by);
      escalations.restart(id, time.instant());
    }
  }

  /** Whoever held a locked alert did not come back in time: it escalates anew. */
  public void timeOut(Alert alert) {
    release(alert, alert.snoozedUntil() == null ? ACKNOWLEDGEMENT_OVER : SNOOZE_OVER);
    escalations.restart(alert.id(), time.instant());
  }

  private void release(Alert alert, Who by) {
    var now = time.instant();
    var sequence = alert.sequence() + 1;
    outbox.record(
        new AlertUnacknowledged(
            alert.id(), sequence, now, alert.subjectId(), alert.incidentId(), by));
    table.unacknowledge(alert.id(), by, now, sequence);
    slack.changed(alert.id());
    raises.raise(alert, now);
  }

  /**
   * Takes an alert and lets it sleep; then it escalates anew.
   *
   * @param until within 7 days
   * @param via as in {@link Alerts#acknowledge}
   * @throws ProblemException 422 {@code alert.bad-snooze}; 409 {@code alert.resolved} or {@code
   *     alert.merged}
   */
  public void snooze(UUID id, Instant until, Who by, String via) {
    var now = time.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
      throw new ProblemException(
          Problem.unprocessable(
              "alert.bad-snooze",
              "An alert can sleep for up to 7 days",
              new FieldError("until", "range", "must be within 7 days from now")));
    }
    open(id);
    alerts.acknowledge(id, by, via);
    table.snooze(id, until, by, now);
    escalations.hold(id, until);
  }

  /**
   * Pages the next level without waiting for its time; an alert that somebody holds is given back.
   *
   * @throws ProblemException 409 {@code alert.nothing-above}, {@code alert.resolved} or {@code
   *     alert.merged}
   */
  public void hasten(UUID id, Who by) {
    var alert = open(id);
    var now = time.instant();
    if (alert.status() == AlertStatus.ACKNOWLEDGED) {
      release(alert, by);
    }
    log.add(id, AlertLogEntry.Kind.HASTENED, by, Map.of(), now);
    escalations.hasten(id, now);
  }

  /**
   * Gives an alert to others: it escalates by this policy from its first level on.
   *
   * @throws ProblemException 409 {@code alert.resolved} or {@code alert.merged}
   */
  public void reassign(UUID id, PolicySnapshot policy, Who by) {
    var alert = open(id);
    var now = time.instant();
    if (alert.status() == AlertStatus.ACKNOWLEDGED) {
      release(alert, by);
    }
    pager.stop(alert, null, "reassigned", now);
    log.add(
        id,
        AlertLogEntry.Kind.REASSIGNED,
        by,
        Map.of("to", policy.name(), "source", policy.source()),
        now);
    escalations.restart(id, policy, now);
  }

  /**
   * Lets one alert stand for another, which is not escalated any more and ends with it.
   *
   * @throws ProblemException 409 {@code alert.resolved}, {@code alert.merged} or {@code
   *     alert.merged-into-itself}; 404 {@code alert.not-found}
   */
  public void merge(UUID id, UUID into, Who by) {
    if (id.equals(into)) {
      throw new ProblemException(
          Problem.conflict("alert.merged-into-itself", "An alert cannot stand for itself"));
    }
    // In the order of ids, so that opposite merges do not wait for each other.
    Stream.of(id, into).sorted().forEach(table::lock);
    var kept = open(into);
    var merged = open(id);
    var now = time.instant();
    alerts.acknowledge(id, by, "merge");
    pager.stop(merged, null, "merged", now);
    table.merge(id, into);
    table.mergedInto(id).forEach(each -> table.merge(each, into));
    log.add(id, AlertLogEntry.Kind.MERGED, by, Map.of("into", kept.number()), now);
    log.add(into, AlertLogEntry.Kind.MERGED, by, Map.of("from", merged.number()), now);
  }

  /**
   * Says how much an alert matters. Levels whose turn has passed stay as they are.
   *
   * @param priority null for none
   * @throws ProblemException 409 {@code alert.resolved} or {@code alert.merged}
   */
  public void prioritize(UUID id, AlertPriority priority, Who by) {
    var alert = open(id);
    if (alert.priority() != priority) {
      table.prioritize(id, priority);
      var detail = new HashMap<String, Object>();
      Optional.ofNullable(alert.priority()).ifPresent(from -> detail.put("from", from));
      Optional.ofNullable(priority).ifPresent(to -> detail.put("to", to));
      log.add(id, AlertLogEntry.Kind.PRIORITIZED, by, detail, time.instant());
    }
  }

  /** Writes a remark into the log of an alert, open or not. */
  public void note(UUID id, String text, Who by) {
    log.add(alerts.get(id).id(), AlertLogEntry.Kind.NOTE, by, Map.of("text", text), time.instant());
  }

  /** Locks an alert on which people can act. */
  Alert open(UUID id) {
    var alert = table.lock(id).orElseThrow(Alerts::notFound);
    if (alert.status() == AlertStatus.RESOLVED) {
      throw new ProblemException(Problem.conflict("alert.resolved", "This alert is over"));
    }
    if (alert.mergedInto() != null) {
      throw new ProblemException(
          Problem.conflict("alert.merged", "Another alert stands for this one; act on that"));
    }
    return alert;
  }
}
