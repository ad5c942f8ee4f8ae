package dev.muster.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.IncidentTimelineAppended;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.alert.AlertFacts;
import dev.muster.incident.brief.Brief;
import dev.muster.incident.gate.Check;
import dev.muster.incident.gate.GateCalculator;
import dev.muster.incident.gate.GateInputs;
import dev.muster.incident.gate.GateNotMet;
import dev.muster.incident.lifecycle.Clocks;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.role.HandOver;
import dev.muster.incident.role.RoleCatalogue;
import dev.muster.incident.role.RoleDefinition;
import dev.muster.incident.severity.Decision;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.incident.timing.TimingPolicy;
import dev.muster.platform.problem.ProblemException;
import dev.muster.testkit.contract.EventSchemas;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class IncidentTest {
  private static final Brief NOTHING = new Brief(Instant.EPOCH, List.of());
  private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");
  private static final UUID ANNA = new UUID(0, 1);
  private static final UUID BORIS = new UUID(0, 2);
  private static final Who BY_ANNA = Who.person(ANNA, "Anna");
  private static final TimingPolicy TIMING = PolicyKind.TIMING.preset("default");
  private static final RoleCatalogue ROLES = PolicyKind.ROLES.preset("default");
  private static final RoleDefinition COMMANDER = ROLES.role("commander").orElseThrow();

  private final Changes declared = new Changes();
  private final Incident incident = declare(declared);

  private static Incident declare(Changes changes) {
    return Incident.declare(
        new Declaration(
            12,
            "Checkout fails",
            "Half of all payments fail",
            List.of(new AffectedService(new UUID(1, 1), "Checkout", 1)),
            new UUID(2, 1),
            false,
            false,
            null,
            Clocks.declared(T0, T0, T0),
            null,
            Decision.byPerson(Severity.SEV2, "looks bad", 1),
            new Words(Map.of("en", "We are investigating."), null)),
        TIMING,
        Line.of("declared.by-person")
            .value("title", "Checkout fails")
            .value("severity", "SEV2")
            .value("reasons", "looks bad"),
        at(0),
        changes);
  }

  private static Act at(long seconds) {
    return new Act(BY_ANNA, T0.plusSeconds(seconds));
  }

  private Changes state(IncidentState to, long seconds) {
    return incident.course().moveTo(to, Words.NONE, null, TIMING, at(seconds));
  }

  private GateInputs gateInputs(int openAlerts) {
    return new GateInputs(
        openAlerts,
        incident.monitoringSince(),
        incident.lastAlertAt(),
        incident.rootCause(),
        incident.evidence(),
        List.of(),
        TIMING.gate(),
        TIMING.stability());
  }

  @Test
  void aDeclarationTellsTheWholeIncidentAndPromisesTheFirstUpdate() {
    var event = (IncidentDeclared) declared.events().get(0);
    assertThat(event.sequence()).isEqualTo(1);
    assertThat(event.incident().reference()).isEqualTo("INC-12");
    assertThat(event.incident().state()).isEqualTo(IncidentState.DETECTED);
    assertThat(event.incident().nextUpdateAt()).isEqualTo(T0.plusSeconds(1800));
    assertThat(event.severityReasons()).containsExactly("looks bad");
    var entry = (IncidentTimelineAppended) declared.events().get(1);
    assertThat(entry.entry().number()).isEqualTo(1);
    assertThat(entry.entry().text()).isEqualTo("Declared as SEV2: Checkout fails (looks bad)");
  }

  @Test
  void takingCommandAcknowledges() {
    var changes = incident.roles().takeCommand(COMMANDER, ANNA, "Anna", at(60));
    assertThat(incident.state()).isEqualTo(IncidentState.ACKNOWLEDGED);
    assertThat(incident.milestones().acknowledgedAt()).isEqualTo(T0.plusSeconds(60));
    assertThat(incident.facts().commanderId()).isEqualTo(ANNA);
    assertThat(changes.entries().stream().map(entry -> entry.text(Locale.ENGLISH)))
        .containsExactly("Anna: Incident commander", "State: detected → acknowledged");
  }

  @Test
  void commandIsNotTakenFromSomebody() {
    incident.roles().takeCommand(COMMANDER, ANNA, "Anna", at(60));
    assertThatThrownBy(() -> incident.roles().takeCommand(COMMANDER, BORIS, "Boris", at(61)))
        .hasMessageContaining("incident.commander-present");
  }

  @Test
  void commandPassesOnlyWhenItIsAccepted() {
    incident.roles().takeCommand(COMMANDER, ANNA, "Anna", at(1));
    incident.roles().offer(COMMANDER, ANNA, BORIS, "Boris", "all quiet", at(2));
    assertThat(incident.facts().commanderId()).isEqualTo(ANNA);
    var offer = incident.handOvers().iterator().next();

    incident
        .roles()
        .accept(incident.roles().openOffer(offer.id()), COMMANDER, NOTHING, "Boris", at(3));

    assertThat(incident.facts().commanderId()).isEqualTo(BORIS);
    assertThat(offer.status()).isEqualTo(HandOver.Status.ACCEPTED);
    assertThat(incident.assignments()).hasSize(2);
    assertThatThrownBy(() -> incident.roles().openOffer(offer.id()))
        .hasMessageContaining("incident.hand-over-answered");
  }

  @Test
  void anAppointmentWithdrawsTheOffer() {
    incident.roles().takeCommand(COMMANDER, ANNA, "Anna", at(1));
    incident.roles().offer(COMMANDER, ANNA, BORIS, "Boris", null, at(2));
    incident.roles().assign(COMMANDER, new UUID(0, 3), "Clara", "Anna", at(3));
    assertThat(incident.handOvers().iterator().next().status())
        .isEqualTo(HandOver.Status.WITHDRAWN);
  }

  @Test
  void aDeclinedOfferChangesNothing() {
    incident.roles().takeCommand(COMMANDER, ANNA, "Anna", at(1));
    incident.roles().offer(COMMANDER, ANNA, BORIS, "Boris", null, at(2));
    var offer = incident.handOvers().iterator().next();
    var changes =
        incident
            .roles()
            .refuse(
                offer,
                HandOver.Status.DECLINED,
                COMMANDER,
                "asleep",
                new Act(Who.person(BORIS, "Boris"), T0.plusSeconds(3)));
    assertThat(incident.facts().commanderId()).isEqualTo(ANNA);
    assertThat(changes.entries().get(0).text(Locale.ENGLISH))
        .isEqualTo("Boris declined: Incident commander. asleep");
  }

  @Test
  void resolvingListsWhatIsMissing() { // RES-02
    var gate = GateCalculator.evaluate(gateInputs(1), T0);
    assertThatThrownBy(() -> incident.course().resolve(gate, null, Words.NONE, null, at(60)))
        .isInstanceOfSatisfying(
            GateNotMet.class,
            refused ->
                assertThat(refused.problem().errors())
                    .extracting(error -> error.field())
                    .containsExactly(
                        "METRICS_AT_BASELINE",
                        "ALERTS_CLEARED",
                        "REPORTS_STOPPED",
                        "ROOT_CAUSE_KNOWN",
                        "STABLE"));
    assertThat(incident.state()).isEqualTo(IncidentState.DETECTED);
  }

  @Test
  void anOverrideIsTold() {
    var gate = GateCalculator.evaluate(gateInputs(1), T0);
    var changes = incident.course().resolve(gate, "vendor confirms", Words.NONE, null, at(60));
    var event = (IncidentStateChanged) changes.events().get(0);
    assertThat(event.gateOverride()).isEqualTo("vendor confirms");
    assertThat(event.incident().nextUpdateAt()).isNull();
    assertThat(event.incident().milestones().resolvedAt()).isEqualTo(T0.plusSeconds(60));
  }

  @Test
  void whyItIsNoIncidentIsToldAndForgottenWhenItGoesOn() {
    var ended = incident.course().cancel(CancelReason.SUPERSEDED, Words.NONE, "INC-2", at(60));
    assertThat(((IncidentStateChanged) ended.events().get(0)).cancelReason())
        .isEqualTo(CancelReason.SUPERSEDED);
    var revived = incident.course().revive("not the same", TIMING, at(90));
    assertThat(((IncidentStateChanged) revived.events().get(0)).cancelReason()).isNull();
  }

  @Test
  void anOverrideThatWasNotNeededIsNotRecorded() {
    incident.attest(Check.METRICS_AT_BASELINE, true, "ok", at(1));
    incident.attest(Check.REPORTS_STOPPED, true, "ok", at(1));
    incident.setRootCause("pool exhausted", at(2));
    state(IncidentState.MONITORING, 3);
    var gate = GateCalculator.evaluate(gateInputs(0), T0.plusSeconds(903));
    var changes = incident.course().resolve(gate, "just in case", Words.NONE, null, at(903));
    assertThat(((IncidentStateChanged) changes.events().get(0)).gateOverride()).isNull();
  }

  @Test
  void leavingMonitoringStopsTheStabilityClock() {
    state(IncidentState.MONITORING, 10);
    assertThat(incident.monitoringSince()).isEqualTo(T0.plusSeconds(10));
    state(IncidentState.MITIGATING, 20);
    assertThat(incident.monitoringSince()).isNull();
  }

  @Test
  void reopeningNeedsAReasonAndPromisesAnUpdate() {
    incident
        .course()
        .resolve(GateCalculator.evaluate(gateInputs(0), T0), "x", Words.NONE, null, at(1));
    assertThatThrownBy(() -> state(IncidentState.INVESTIGATING, 2))
        .hasMessageContaining("incident.reason-required");
    incident.course().moveTo(IncidentState.INVESTIGATING, Words.NONE, "back again", TIMING, at(2));
    assertThat(incident.nextUpdateAt()).isEqualTo(T0.plusSeconds(1802));
    assertThat(incident.milestones().resolvedAt()).isNull();
  }

  @Test
  void theEndsHaveTheirOwnCommands() {
    assertThatThrownBy(() -> state(IncidentState.RESOLVED, 1))
        .hasMessageContaining("incident.own-operation");
  }

  @Test
  void aWorseSeverityBringsTheNextUpdateForward() {
    incident.setSeverity(Decision.byPerson(Severity.SEV1, "worse", 1), TIMING, at(60));
    assertThat(incident.nextUpdateAt()).isEqualTo(T0.plusSeconds(960));
    incident.setSeverity(Decision.byPerson(Severity.SEV3, "better", 1), TIMING, at(70));
    assertThat(incident.nextUpdateAt()).isEqualTo(T0.plusSeconds(960));
    incident.setSeverity(Decision.byPerson(Severity.SEV4, "small", 1), TIMING, at(80));
    assertThat(incident.nextUpdateAt()).isNull();
  }

  @Test
  void updatesAreNumberedAndKeepOrMissTheirPromise() { // CAD-08, CAD-09
    var first =
        incident.postUpdate("one", null, Optional.empty(), TIMING, 1, at(1000)).updates().get(0);
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.isLate()).isFalse();
    assertThat(first.nextUpdateAt()).isEqualTo(T0.plusSeconds(2800));
    var promised = Optional.of(T0.plusSeconds(5000));
    var second = incident.postUpdate("two", null, promised, TIMING, 1, at(2801)).updates().get(0);
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.isLate()).isTrue();
    assertThat(incident.nextUpdateAt()).isEqualTo(T0.plusSeconds(5000));
  }

  @Test
  void theFirstAcknowledgedAlertAcknowledgesTheIncident() {
    var alert = new AlertFacts(new UUID(3, 1), 7, "CPU", T0);
    incident.alerts().attach(alert, false, at(1));
    incident.alerts().acknowledged(alert, at(30), T0.plusSeconds(31));
    assertThat(incident.state()).isEqualTo(IncidentState.ACKNOWLEDGED);
    assertThat(incident.milestones().acknowledgedAt()).isEqualTo(T0.plusSeconds(30));
  }

  @Test
  void aCorrectionNamesAnEntryThatExists() {
    var draft =
        Draft.written(Kind.OBSERVATION, "no", T0, BY_ANNA)
            .correcting(new Draft.Correction(99, false, null));
    assertThatThrownBy(() -> incident.record(draft, T0))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("incident.no-such-entry");
  }

  @Property(tries = 200)
  void everyEventFitsItsSchemaAndNumbersNeverSkip(
      @ForAll @Size(max = 15) List<IncidentState> moves) {
    var changes = new Changes();
    var moved = declare(changes);
    for (IncidentState move : moves) {
      if (Lifecycle.isOpen(move) && Lifecycle.after(moved.state()).contains(move)) {
        changes.and(moved.course().moveTo(move, Words.NONE, null, TIMING, at(100)));
      }
    }
    long sequence = 0;
    long entry = 0;
    for (IncidentEvent event : changes.events()) {
      assertThat(event.sequence()).isEqualTo(++sequence);
      if (event instanceof IncidentTimelineAppended appended) {
        assertThat(appended.entry().number()).isEqualTo(++entry);
      }
      EventSchemas.validate(event);
    }
    assertThat(moved.entries()).isEqualTo(entry);
  }
}
