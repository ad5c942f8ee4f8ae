package dev.muster.oncall.escalation;

import dev.muster.contracts.page.EscalationExhausted;
import dev.muster.oncall.page.Pager;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Moves the escalations of alerts on; every method needs a transaction that locked the alert. */
@ApplicationScoped
public class Escalations {
  private final EscalationTable table;
  private final Pager pager;
  private final OnCallDirectory directory;
  private final EscalationTurns turns;
  private final Outbox outbox;

  Escalations(
      EscalationTable table,
      Pager pager,
      OnCallDirectory directory,
      EscalationTurns turns,
      Outbox outbox) {
    this.table = table;
    this.pager = pager;
    this.directory = directory;
    this.turns = turns;
    this.outbox = outbox;
  }

  /** Where an escalation stands. */
  public record Standing(
      PolicySnapshot policy, EscalationPosition position, EscalationStatus status) {}

  public Standing of(UUID alertId) {
    var timer = table.of(alertId);
    return new Standing(timer.policy(), timer.position(), timer.status());
  }

  /** Fires everything that is due. */
  void goOn(List<EscalationTable.Due> due, Instant now) {
    var escalated = due.stream().map(each -> advance(each, now)).toList();
    table.advance(escalated);
    pager.page(escalated, now);
    for (int i = 0; i < due.size(); i++) {
      if (escalated.get(i).advance().exhausted()) {
        exhausted(due.get(i), now);
      }
    }
  }

  private Escalated advance(EscalationTable.Due due, Instant now) {
    var advance =
        EscalationAdvance.of(
            due.policy(), due.position(), due.circumstances(), directory, turns, now);
    return new Escalated(due.alert(), due.policy(), advance, due.round());
  }

  private void exhausted(EscalationTable.Due due, Instant now) {
    var alert = due.alert();
    outbox.record(
        new EscalationExhausted(
            alert.id(),
            table.nextSequence(alert.id()),
            now,
            alert.subjectId(),
            due.policy().label()));
  }

  /**
   * Fires the next level without waiting for its time.
   *
   * @throws ProblemException 409 {@code alert.nothing-above} when there is none
   */
  public void hasten(UUID alertId, Instant now) {
    var timer = table.of(alertId);
    var standing = timer.position();
    if (timer.status() == EscalationStatus.EXHAUSTED
        || EscalationCalculator.due(timer.policy(), standing) instanceof EscalationStep.Exhaust) {
      throw new ProblemException(
          Problem.conflict("alert.nothing-above", "No level of the policy is left to page"));
    }
    goOn(List.of(timer.at(standing.dueAt(now))), now);
  }

  /** Begins anew at the first level, at once. */
  public void restart(UUID alertId, Instant now) {
    restart(alertId, table.of(alertId).policy(), now);
  }

  /** Begins anew by another policy, at once. */
  public void restart(UUID alertId, PolicySnapshot policy, Instant now) {
    table.restart(alertId, policy, pager.newRound(alertId));
    goOn(List.of(table.of(alertId).at(new EscalationPosition(0, 0, false, now))), now);
  }

  /** Rests until then; afterwards it begins anew. */
  public void hold(UUID alertId, Instant until) {
    table.hold(alertId, until);
  }

  /**
   * Rests for as long as the policy lets somebody hold an alert.
   *
   * @return whether it says so; otherwise whoever took the alert holds it for good
   */
  public boolean lease(UUID alertId, Instant now) {
    return table.lease(alertId, now);
  }
}
