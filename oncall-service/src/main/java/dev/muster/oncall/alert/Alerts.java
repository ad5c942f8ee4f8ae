package dev.muster.oncall.alert;

import dev.muster.contracts.Who;
import dev.muster.contracts.alert.AlertAcknowledged;
import dev.muster.contracts.alert.AlertResolved;
import dev.muster.contracts.alert.AlertTriggered;
import dev.muster.contracts.page.EscalationExhausted;
import dev.muster.contracts.page.PageAcknowledged;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.chat.SlackMessages;
import dev.muster.oncall.escalation.Circumstances;
import dev.muster.oncall.escalation.Escalated;
import dev.muster.oncall.escalation.EscalationAdvance;
import dev.muster.oncall.escalation.EscalationCalculator;
import dev.muster.oncall.escalation.EscalationTurns;
import dev.muster.oncall.escalation.Escalations;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.page.AnsweredPage;
import dev.muster.oncall.page.Pager;
import dev.muster.oncall.responder.KnownIncidents;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Opens, acknowledges and resolves alerts. Each change locks the alert first, so that pages made
 * meanwhile are seen and stopped; every method needs the caller's transaction.
 */
@ApplicationScoped
public class Alerts {
  private static final int FIRST_ROUND = 0;

  private final AlertTable table;
  private final AlertLog log;
  private final AlertList list;
  private final Pager pager;
  private final PagingDirectory directory;
  private final EscalationTurns turns;
  private final KnownIncidents incidents;
  private final Escalations escalations;
  private final SlackMessages slack;
  private final Outbox outbox;
  private final InstantSource time;

  Alerts(
      AlertTable table,
      AlertLog log,
      AlertList list,
      Pager pager,
      PagingDirectory directory,
      EscalationTurns turns,
      KnownIncidents incidents,
      Escalations escalations,
      SlackMessages slack,
      Outbox outbox,
      InstantSource time) {
    this.table = table;
    this.log = log;
    this.list = list;
    this.pager = pager;
    this.directory = directory;
    this.turns = turns;
    this.incidents = incidents;
    this.escalations = escalations;
    this.slack = slack;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * Opens an alert and pages its first level, all in the caller's transaction.
   *
   * @return empty when one is open for its key already, or was made for its request
   */
  public Optional<Alert> open(NewAlert alert) {
    var advance =
        EscalationAdvance.of(
            alert.policy(),
            EscalationCalculator.open(alert.policy(), alert.openedAt()),
            circumstances(alert),
            directory,
            turns,
            alert.openedAt());
    var sequence = advance.exhausted() ? 2 : 1;
    var number = table.insert(alert, advance.next(), advance.exhausted(), sequence);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    var opened = alert.opened(number.getAsLong(), sequence);
    outbox.record(triggered(opened));
    pager.page(
        List.of(new Escalated(opened, alert.policy(), advance, FIRST_ROUND)), alert.openedAt());
    if (advance.exhausted()) {
      outbox.record(
          new EscalationExhausted(
              opened.id(), sequence, alert.openedAt(), opened.subjectId(), alert.policy().label()));
    }
    return Optional.of(opened);
  }

  private Circumstances circumstances(NewAlert alert) {
    var incident =
        Optional.ofNullable(alert.incidentId()).flatMap(incidents::severity).orElse(null);
    return new Circumstances(alert.urgency(), alert.severity(), incident, alert.priority());
  }

  private static AlertTriggered triggered(Alert alert) {
    return new AlertTriggered(
        alert.id(),
        1,
        alert.openedAt(),
        alert.number(),
        alert.subjectId(),
        alert.service().name(),
        alert.service().tier(),
        alert.service().teamId(),
        alert.summary(),
        alert.severity(),
        alert.source(),
        alert.dedupKey(),
        alert.details(),
        alert.links(),
        alert.incidentId());
  }

  /**
   * Counts a trigger of an alert that is open; one that somebody took stays taken.
   *
   * @param startsAt null for senders that do not say
   * @return false when none is open
   */
  public boolean repeat(
      UUID integrationId, String dedupKey, Instant startsAt, Who by, Map<String, Object> detail) {
    return table.repeat(
        integrationId, dedupKey, startsAt, by, JsonColumn.write(detail), time.instant());
  }

  /** The open alert with this key. */
  public Optional<UUID> openWith(UUID integrationId, String dedupKey) {
    return table.open(integrationId, dedupKey);
  }

  /** The open responder requests of an incident. */
  public Set<UUID> openRequests(UUID incidentId) {
    return table.openRequests(incidentId);
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
