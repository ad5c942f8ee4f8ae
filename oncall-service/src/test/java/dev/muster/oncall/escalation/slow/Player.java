package dev.muster.oncall.escalation.slow;

import static org.awaitility.Awaitility.await;

import dev.muster.contracts.Who;
import dev.muster.oncall.alert.AlertActions;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.alert.ManualPages;
import dev.muster.oncall.alert.Opener;
import dev.muster.oncall.alert.Openings;
import dev.muster.oncall.alert.RaiseEngine;
import dev.muster.oncall.escalation.EscalationEngine;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.escalation.slow.Case.Answer;
import dev.muster.oncall.intake.Signal;
import dev.muster.oncall.intake.SignalAction;
import dev.muster.oncall.integration.Route;
import dev.muster.oncall.page.PageByHand;
import dev.muster.oncall.page.StepEngine;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.ProblemException;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Lets cases happen in the service, all at once, while the clock moves from event to event. */
@ApplicationScoped
class Player {
  private static final Who RULE = Who.rule("test");

  /** The alerts of other tests become due as well when the clock moves. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final MovableClock clock;
  private final Opener opener;
  private final Alerts alerts;
  private final AlertActions actions;
  private final ManualPages byHand;
  private final PagingDirectory directory;
  private final EscalationEngine escalations;
  private final StepEngine steps;
  private final RaiseEngine raises;
  private final Sql sql;

  Player(
      MovableClock clock,
      Opener opener,
      Alerts alerts,
      AlertActions actions,
      ManualPages byHand,
      PagingDirectory directory,
      EscalationEngine escalations,
      StepEngine steps,
      RaiseEngine raises,
      Sql sql) {
    this.clock = clock;
    this.opener = opener;
    this.alerts = alerts;
    this.actions = actions;
    this.byHand = byHand;
    this.directory = directory;
    this.escalations = escalations;
    this.steps = steps;
    this.raises = raises;
    this.sql = sql;
  }

  /** Plays cases until an instant; what is due at an instant is done before people do something. */
  void play(List<Performance> all, Instant until) {
    var events = new TreeMap<Instant, List<Runnable>>();
    all.forEach(each -> schedule(each, events));
    var open = new ArrayList<UUID>();
    for (var at = next(events, open); !at.isAfter(until); at = next(events, open)) {
      clock.set(at);
      work(open, at);
      Optional.ofNullable(events.remove(at)).orElse(List.of()).forEach(Runnable::run);
      open.clear();
      all.forEach(each -> open.addAll(each.alertIds()));
    }
    clock.set(until);
  }

  private void schedule(Performance one, Map<Instant, List<Runnable>> events) {
    for (int i = 0; i < one.one().alerts().size(); i++) {
      var number = i;
      var story = one.one().alerts().get(i);
      at(story.opens(), events, () -> open(one, number));
      story.answers().forEach(answer -> at(answer.at(), events, () -> answer(one, number, answer)));
    }
  }

  private static void at(Instant at, Map<Instant, List<Runnable>> events, Runnable event) {
    events.computeIfAbsent(at, any -> new ArrayList<>()).add(event);
  }

  private Instant next(SortedMap<Instant, List<Runnable>> events, List<UUID> open) {
    var planned = events.isEmpty() ? Instant.MAX : events.firstKey();
    var due = nextDue(open);
    return due.isBefore(planned) ? due : planned;
  }

  private void work(List<UUID> open, Instant at) {
    escalations.run();
    steps.run();
    raises.run();
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> nextDue(open).isAfter(at));
  }

  /** When something is due next in one of these alerts; the end of time when nothing is. */
  private Instant nextDue(List<UUID> alertIds) {
    var ids = alertIds.toArray(UUID[]::new);
    var due =
        sql.query(
            """
            select min(at) as at from (
              select next_at as at from escalation
              where alert_id = any (?) and status in ('ACTIVE', 'HELD')
              union all
              select due_at from page_step where alert_id = any (?) and status = 'PENDING'
              union all
              select raise_at from alert where id = any (?) and status = 'TRIGGERED') due
            """,
            row -> Optional.ofNullable(Sql.instant(row, "at")),
            ids,
            ids,
            ids);
    return due.get(0).orElse(Instant.MAX);
  }

  private void open(Performance one, int number) {
    var known = directory.routeOfService(one.serviceId()).orElseThrow();
    var route = new Route(null, null, null, known.service(), one.policy(), known.urgency());
    var signal =
        new Signal(
            SignalAction.TRIGGER,
            "case",
            one.one().alerts().get(number).severity(),
            "a case",
            "test",
            null,
            null,
            null,
            null,
            null,
            Map.of(),
            List.of());
    var alert = Openings.of(route, signal, RULE, clock.instant());
    one.opened(
        number,
        QuarkusTransaction.requiringNew().call(() -> opener.open(alert)).orElseThrow().id());
  }

  private void answer(Performance one, int number, Answer answer) {
    try {
      QuarkusTransaction.requiringNew().run(() -> act(one, one.alerts().get(number), answer));
    } catch (ProblemException refusal) {
      if (!refusal.problem().code().equals("alert.resolved")) {
        one.refused(Happening.refused(answer.at(), number, answer.action()));
      }
    }
  }

  private void act(Performance one, UUID id, Answer answer) {
    var person = one.founded().people().get(answer.person());
    var who = Who.person(person.id(), person.name());
    switch (answer.action()) {
      case ACKNOWLEDGE -> alerts.acknowledge(id, who, "api");
      case UNACKNOWLEDGE -> actions.unacknowledge(id, who);
      case SNOOZE -> actions.snooze(id, answer.at().plusSeconds(answer.seconds()), who, "api");
      case ESCALATE -> actions.hasten(id, who);
      case REASSIGN -> actions.reassign(id, Snapshots.of(answer.plan(), one.founded()), who);
      case PAGE ->
          byHand.page(
              id,
              Snapshots.targets(answer.targets(), one.founded()),
              PageByHand.directly(who, null));
      case RESOLVE -> alerts.resolve(id, who, null);
      case ASSESS -> assess(id, answer);
    }
  }

  private void assess(UUID alertId, Answer answer) {
    sql.update(
        """
        insert into known_incident (id, sequence, reference, title, severity, state)
        values (?, 1, 'INC-0', 'a case', ?, 'INVESTIGATING')
        on conflict (id) do update set severity = excluded.severity
        """,
        alertId,
        answer.incident());
    sql.update(
        "insert into incident_of_alert (alert_id, incident_id) values (?, ?) on conflict do"
            + " nothing",
        alertId,
        alertId);
  }

  /** Ends what was played, so that it is due for nobody any more. */
  void end(List<Performance> all) {
    for (var one : all) {
      for (var id : one.alertIds()) {
        QuarkusTransaction.requiringNew().run(() -> alerts.resolve(id, RULE, null));
      }
    }
  }
}
