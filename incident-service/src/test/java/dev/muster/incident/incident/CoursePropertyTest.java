package dev.muster.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.incident.alert.AlertFacts;
import dev.muster.incident.gate.GateCalculator;
import dev.muster.incident.gate.GateInputs;
import dev.muster.incident.lifecycle.Clocks;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.lifecycle.Moment;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.severity.Decision;
import dev.muster.incident.timeline.Entry;
import dev.muster.incident.timeline.Line;
import dev.muster.incident.timing.TimingPolicy;
import dev.muster.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever is asked of an incident, in whatever order, it goes a legal way and tells all of it. */
class CoursePropertyTest {
  private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");
  private static final Who ANNA = Who.person(new UUID(0, 1), "Anna");
  private static final TimingPolicy TIMING = PolicyKind.TIMING.preset("default");
  private static final Decision GRAVE = Decision.inTheEnd(Severity.SEV1, "it was", 1);

  /** What somebody may ask for. */
  enum Command {
    INVESTIGATE,
    IDENTIFY,
    MITIGATE,
    MONITOR,
    REOPEN,
    RESOLVE,
    OVERRIDE,
    CLOSE,
    CANCEL,
    MERGE,
    REVIVE,
    ALERT,
    DETACH,
    CORRECT,
    SETTLE,
    UPDATE
  }

  @Property(tries = 500)
  void everyWayIsLegal(@ForAll @Size(max = 40) List<Command> commands) {
    var changes = new Changes();
    var incident = begin(changes);
    var other = begin(new Changes());
    var now = T0;
    for (Command command : commands) {
      now = now.plusSeconds(60);
      var before = Picture.of(incident);
      try {
        changes.and(run(command, incident, other, new Act(ANNA, now)));
        assertThat(isLegal(before.state(), incident.state(), command))
            .as("%s by %s", before.state(), command)
            .isTrue();
      } catch (ProblemException refused) {
        assertThat(Picture.of(incident)).as("refused %s", command).isEqualTo(before);
      }
      endsAreKnown(incident);
    }
    everythingIsTold(incident, changes);
  }

  private static boolean isLegal(IncidentState from, IncidentState to, Command command) {
    return from == to
        || Lifecycle.after(from).contains(to)
        || command == Command.REVIVE
            && from == IncidentState.CANCELLED
            && to == IncidentState.INVESTIGATING;
  }

  /** RESOLVED has an end, CLOSED two, CANCELLED its own, and open incidents none. */
  private static void endsAreKnown(Incident incident) {
    var state = incident.state();
    var moments = incident.milestones();
    assertThat(moments.resolvedAt() != null)
        .isEqualTo(state == IncidentState.RESOLVED || state == IncidentState.CLOSED);
    assertThat(moments.closedAt() != null)
        .isEqualTo(state == IncidentState.CLOSED || state == IncidentState.CANCELLED);
    if (!Lifecycle.isOpen(state)) {
      assertThat(incident.nextUpdateAt()).isNull();
    }
  }

  private static void everythingIsTold(Incident incident, Changes changes) {
    var events = changes.events();
    assertThat(events)
        .extracting(IncidentEvent::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, events.size()).boxed().toList());
    assertThat(changes.entries())
        .extracting(Entry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, incident.entries()).boxed().toList());
    var state = IncidentState.DETECTED;
    for (IncidentEvent event : events) {
      if (event instanceof IncidentStateChanged moved) {
        assertThat(moved.from()).isEqualTo(state);
        state = moved.to();
      }
    }
    assertThat(state).isEqualTo(incident.state());
    assertThat(events.get(events.size() - 1).incident().severity()).isEqualTo(incident.severity());
  }

  private static Changes run(Command command, Incident incident, Incident other, Act act) {
    var course = incident.course();
    return switch (command) {
      case INVESTIGATE -> move(incident, IncidentState.INVESTIGATING, null, act);
      case IDENTIFY -> move(incident, IncidentState.IDENTIFIED, null, act);
      case MITIGATE -> move(incident, IncidentState.MITIGATING, null, act);
      case MONITOR -> move(incident, IncidentState.MONITORING, null, act);
      case REOPEN -> move(incident, IncidentState.INVESTIGATING, "it is back", act);
      case RESOLVE -> resolve(incident, null, act);
      case OVERRIDE -> resolve(incident, "enough", act);
      case CLOSE -> course.close(Words.NONE, null, act);
      case CANCEL -> course.cancel(CancelReason.FALSE_POSITIVE, Words.NONE, "none", act);
      case MERGE -> merge(incident, other, act);
      case REVIVE -> course.revive("it was another one", TIMING, act);
      case ALERT -> incident.alerts().attach(alert(act), false, act);
      case DETACH -> incident.alerts().detach(alert(act), "not ours", act);
      case CORRECT ->
          incident.hindsight().correct(Map.of(Moment.DETECTED, act.at()), "a graph", act);
      case SETTLE -> incident.hindsight().settle(GRAVE, act);
      case UPDATE -> incident.postUpdate("news", null, Optional.empty(), TIMING, 1, act);
    };
  }

  private static Changes move(Incident incident, IncidentState to, String reason, Act act) {
    return incident.course().moveTo(to, Words.NONE, reason, TIMING, act);
  }

  private static Changes resolve(Incident incident, String override, Act act) {
    var gate =
        GateCalculator.evaluate(
            new GateInputs(
                0,
                incident.monitoringSince(),
                incident.lastAlertAt(),
                incident.rootCause(),
                incident.evidence(),
                List.of(),
                TIMING.gate(),
                TIMING.stability()),
            act.at());
    return incident.course().resolve(gate, override, Words.NONE, null, act);
  }

  /** As the command does it: its alerts leave, then it ends. */
  private static Changes merge(Incident incident, Incident survivor, Act act) {
    Lifecycle.require(incident.state(), IncidentState.CANCELLED);
    survivor.alerts().takeOver(incident);
    return incident
        .alerts()
        .release(alert(act), act)
        .and(incident.course().cancel(CancelReason.SUPERSEDED, Words.NONE, "INC-2", act));
  }

  private static AlertFacts alert(Act act) {
    return new AlertFacts(new UUID(0, 9), 9, "Error rate 40%", act.at());
  }

  private static Incident begin(Changes changes) {
    return Incident.declare(
        new Declaration(
            12,
            "Checkout fails",
            "",
            List.of(),
            null,
            false,
            false,
            null,
            Clocks.declared(T0, T0, T0),
            null,
            Decision.byPerson(Severity.SEV2, "looks bad", 1),
            Words.NONE),
        TIMING,
        Line.of("declared.by-person").value("title", "x").value("severity", "SEV2"),
        new Act(ANNA, T0),
        changes);
  }

  /** What a refused command must leave as it is. */
  private record Picture(
      IncidentState state,
      Milestones milestones,
      Severity severity,
      Instant nextUpdateAt,
      Instant lastAlertAt,
      long entries,
      String chainHead) {
    static Picture of(Incident incident) {
      return new Picture(
          incident.state(),
          incident.milestones(),
          incident.severity(),
          incident.nextUpdateAt(),
          incident.lastAlertAt(),
          incident.entries(),
          incident.chainHead());
    }
  }
}
