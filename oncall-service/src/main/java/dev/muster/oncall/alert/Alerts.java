package dev.muster.oncall.alert;

import dev.muster.contracts.Who;
import dev.muster.contracts.alert.AlertAcknowledged;
import dev.muster.contracts.alert.AlertResolved;
import dev.muster.contracts.page.PageAcknowledged;
import dev.muster.oncall.chat.SlackMessages;
import dev.muster.oncall.escalation.Escalations;
import dev.muster.oncall.page.AnsweredPage;
import dev.muster.oncall.page.Pager;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Acknowledges and resolves alerts. Each change locks the alert first, so that pages made meanwhile
 * are seen and stopped; every method needs the caller's transaction.
 */
@ApplicationScoped
public class Alerts {
  private final AlertTable table;
  private final AlertLog log;
  private final AlertList list;
  private final Pager pager;
  private final Escalations escalations;
  private final SlackMessages slack;
  private final Outbox outbox;
  private final InstantSource time;

  Alerts(
      AlertTable table,
      AlertLog log,
      AlertList list,
      Pager pager,
      Escalations escalations,
      SlackMessages slack,
      Outbox outbox,
      InstantSource time) {
    this.table = table;
    this.log = log;
    this.list = list;
    this.pager = pager;
    this.escalations = escalations;
    this.slack = slack;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * @throws ProblemException 404 {@code alert.not-found}
   */
  public Alert get(UUID id) {
    return table.find(id).orElseThrow(Alerts::notFound);
  }

  /** Newest first. */
  public Page<Alert> page(AlertFilter filter, PageRequest wanted) {
    return list.page(filter, wanted);
  }

  public Page<AlertLogEntry> log(Alert alert, PageRequest wanted) {
    return log.page(alert.id(), wanted);
  }

  /**
   * Somebody takes the alert: its escalation stops, and so does every page that has not gone out.
   * Taking what is taken ends the pages of whoever does so, who may have been paged by hand
   * meanwhile.
   *
   * @param via where the answer came from: {@code api}, {@code link}, {@code sms}, {@code voice},
   *     {@code slack}, {@code sender}
   * @return what it did; the alert of an {@link AlertStatus.Effect#TOO_LATE} effect is over
   */
  public AlertStatus.Effect acknowledge(UUID id, Who by, String via) {
    var alert = table.lock(id).orElseThrow(Alerts::notFound);
    var effect = alert.status().onAcknowledge();
    var now = time.instant();
    if (effect != AlertStatus.Effect.CHANGES) {
      pager.answeredLate(alert, by, via, now);
      var own = pager.answer(alert, by, via, now);
      if (!own.isEmpty()) {
        table.sequence(id, tell(alert, own, via, alert.sequence(), now));
      }
      renew(alert, by, now);
      return effect;
    }
    var answered = pager.stop(alert, by, via, now);
    var sequence = alert.sequence() + 1;
    outbox.record(
        new AlertAcknowledged(
            alert.id(), sequence, now, alert.subjectId(), alert.incidentId(), by));
    table.acknowledge(id, by, now, tell(alert, answered, via, sequence, now));
    slack.changed(id);
    escalations.lease(id, now);
    return effect;
  }

  /** Tells of answered pages; returns the number of the last event. */
  private long tell(
      Alert alert, List<AnsweredPage> answered, String via, long sequence, Instant now) {
    var last = sequence;
    for (var page : answered) {
      outbox.record(
          new PageAcknowledged(
              alert.id(), ++last, now, page.id(), page.personId(), page.personName(), via));
    }
    return last;
  }

  /** Taking an alert that is taken lets its holder keep it for another while. */
  private void renew(Alert alert, Who by, Instant now) {
    if (alert.status() == AlertStatus.ACKNOWLEDGED
        && alert.snoozedUntil() == null
        && escalations.lease(alert.id(), now)) {
      log.add(alert.id(), AlertLogEntry.Kind.RENEWED, by, Map.of(), now);
    }
  }

  /**
   * The alert is over. Resolving what is resolved changes nothing.
   *
   * @param note null for none
   */
  public AlertStatus.Effect resolve(UUID id, Who by, String note) {
    var alert = table.lock(id).orElseThrow(Alerts::notFound);
    var effect = alert.status().onResolve();
    if (effect == AlertStatus.Effect.CHANGES) {
      resolve(alert, by, note);
    }
    return effect;
  }

  /**
   * The sender says that the occurrence that began at {@code startsAt} is over; a later one that is
   * open stays open.
   *
   * @return whether it resolved the alert
   */
  public boolean resolveOccurrence(UUID id, Who by, Instant startsAt) {
    var alert = table.lock(id).orElseThrow(Alerts::notFound);
    var newer = startsAt != null && alert.startsAt() != null && alert.startsAt().isAfter(startsAt);
    if (newer || alert.status().onResolve() != AlertStatus.Effect.CHANGES) {
      return false;
    }
    resolve(alert, by, null);
    return true;
  }

  private void resolve(Alert alert, Who by, String note) {
    var now = time.instant();
    var sequence = alert.sequence() + 1;
    pager.stop(alert, null, "resolved", now);
    outbox.record(
        new AlertResolved(alert.id(), sequence, now, alert.subjectId(), alert.incidentId(), by));
    table.resolve(alert.id(), by, note, now, sequence);
    slack.changed(alert.id());
    table.mergedInto(alert.id()).forEach(merged -> resolve(merged, by, note));
  }

  static ProblemException notFound() {
    return new ProblemException(Problem.notFound("alert.not-found", "No such alert"));
  }
}
