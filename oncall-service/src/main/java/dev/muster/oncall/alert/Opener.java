package dev.muster.oncall.alert;

import dev.muster.contracts.Who;
import dev.muster.contracts.alert.AlertTriggered;
import dev.muster.contracts.page.EscalationExhausted;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.escalation.Circumstances;
import dev.muster.oncall.escalation.Escalated;
import dev.muster.oncall.escalation.EscalationAdvance;
import dev.muster.oncall.escalation.EscalationCalculator;
import dev.muster.oncall.escalation.EscalationTurns;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.page.Pager;
import dev.muster.oncall.responder.KnownIncidents;
import dev.muster.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Opens alerts, and counts what comes for those that are open; every method needs the caller's
 * transaction.
 */
@ApplicationScoped
public class Opener {
  private static final int FIRST_ROUND = 0;

  private final OpeningTable table;
  private final Pager pager;
  private final PagingDirectory directory;
  private final EscalationTurns turns;
  private final KnownIncidents incidents;
  private final Outbox outbox;
  private final InstantSource time;

  Opener(
      OpeningTable table,
      Pager pager,
      PagingDirectory directory,
      EscalationTurns turns,
      KnownIncidents incidents,
      Outbox outbox,
      InstantSource time) {
    this.table = table;
    this.pager = pager;
    this.directory = directory;
    this.turns = turns;
    this.incidents = incidents;
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
}
