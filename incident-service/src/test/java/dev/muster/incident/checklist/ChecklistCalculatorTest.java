package dev.muster.incident.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.incident.checklist.ChecklistCalculator.Defined;
import dev.muster.incident.gate.Check;
import dev.muster.incident.gate.CheckResult;
import dev.muster.incident.gate.Gate;
import dev.muster.incident.incident.Act;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.policy.PolicyVersion;
import dev.muster.incident.timeline.Mark;
import dev.muster.incident.timeline.Marks;
import dev.muster.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChecklistCalculatorTest {
  private static final Instant T0 = Instant.parse("2026-11-22T03:00:00Z");
  private static final UUID ANNA = new UUID(0, 1);
  private static final UUID BORIS = new UUID(0, 2);
  private static final ChecklistPolicy POLICY = PolicyKind.CHECKLIST.preset("default");

  private final Checklist checklist = new Checklist(new UUID(0, 9));
  private IncidentState state = IncidentState.INVESTIGATING;
  private boolean drill;
  private boolean restricted;
  private Impact impact;
  private Instant resolvedAt;
  private Integer tier = 1;
  private Map<Fact, Instant> seen = Map.of();

  private static Impact affecting(long users) {
    return new Impact(
        null, users, null, null, null, null, null, List.of(), List.of(), null, null, null, null,
        null, null, null, null);
  }

  private static Instant in(int minutes) {
    return T0.plus(Duration.ofMinutes(minutes));
  }

  private void cover(Severity severity) {
    checklist.cover(
        severity, new PolicyVersion<>(1, "default", POLICY, T0, Who.system("test")), T0);
  }

  private IncidentFacts incident() {
    return new IncidentFacts(
        new UUID(0, 9),
        1,
        "INC-1",
        "x",
        "",
        Severity.SEV1,
        state,
        List.of(),
        null,
        null,
        Map.of("commander", List.of(ANNA)),
        drill,
        restricted,
        new Milestones(T0, T0, T0, null, null, null, resolvedAt, null),
        impact,
        null,
        null);
  }

  private List<ChecklistItem> items(int minutes) {
    return ChecklistCalculator.of(
        checklist.items().stream()
            .map(kept -> new Defined(kept, POLICY.item(kept.key()).orElseThrow()))
            .toList(),
        incident(),
        tier,
        seen,
        in(minutes));
  }

  private ChecklistItem item(String key, int minutes) {
    return items(minutes).stream()
        .filter(item -> item.definition().key().equals(key))
        .findAny()
        .orElseThrow();
  }

  private Set<String> keys() {
    return items(0).stream().map(item -> item.definition().key()).collect(Collectors.toSet());
  }

  @Test
  void theShippedListHasWhatTheRequirementsAskFor() { // CHK-01, CHK-02
    assertThat(POLICY.items().stream().map(ItemDefinition::key))
        .contains(
            "severity",
            "commander",
            "meeting-place",
            "on-call-paged",
            "status-page",
            "told-inside",
            "mitigation",
            "impact",
            "verified",
            "all-clear",
            "postmortem",
            "action-items",
            "runbooks",
            "monitoring",
            "debrief");
    assertThat(POLICY.items()).allSatisfy(item -> assertThat(item.text()).containsKeys("en", "ru"));
    assertThat(POLICY.items().stream().map(ItemDefinition::done).filter(fact -> fact != null))
        .containsExactlyInAnyOrder(Fact.values());
  }

  @Test
  void aWorseSeverityAddsAndALesserOneTakesNothingAway() {
    cover(Severity.SEV3);
    assertThat(keys()).contains("impact").doesNotContain("commander", "scribe");
    checklist.say("impact", true, act());

    cover(Severity.SEV1);
    assertThat(keys()).contains("impact", "commander", "scribe");
    assertThat(item("impact", 0).done()).isTrue();
    cover(Severity.SEV4);
    assertThat(keys()).contains("scribe");
    assertThat(checklist.items()).hasSameSizeAs(Set.copyOf(checklist.items()));
  }

  @Test
  void itemsComeAndGoWithWhatIsKnown() {
    cover(Severity.SEV1);
    assertThat(keys()).contains("status-page", "postmortem").doesNotContain("few-know");
    tier = 3;
    assertThat(keys()).doesNotContain("status-page");
    impact = affecting(40);
    assertThat(keys()).contains("status-page");
    restricted = true;
    assertThat(keys()).contains("few-know").doesNotContain("status-page", "shared");
    drill = true;
    assertThat(keys()).contains("drill-announced").doesNotContain("on-call-paged", "postmortem");
  }

  @Test
  void whatMusterSeesTicksAnItemAndUnticksItAgain() {
    cover(Severity.SEV1);
    seen = Map.of(Fact.ROOT_CAUSE_RECORDED, in(3));
    assertThat(item("cause", 5).done()).isTrue();
    assertThat(item("cause", 5).seen()).isTrue();
    assertThat(item("cause", 5).doneAt()).isEqualTo(in(3));
    seen = Map.of();
    assertThat(item("cause", 5).done()).isFalse();
    assertThat(item("cause", 5).doneAt()).isNull();
  }

  @Test
  void aPersonsWordCountsBeforeWhatMusterSees() {
    cover(Severity.SEV1);
    seen = Map.of(Fact.ON_CALL_PAGED, in(1));
    checklist.say("on-call-paged", false, act());
    var item = item("on-call-paged", 10);
    assertThat(item.done()).isFalse();
    assertThat(item.by().name()).isEqualTo("Anna");
    assertThat(item.overdue()).isTrue();

    checklist.say("on-call-paged", true, act());
    assertThat(item("on-call-paged", 10).done()).isTrue();
    assertThat(item("on-call-paged", 10).seen()).isFalse();
  }

  @Test
  void anItemIsOverdueFromItsTimeOn() {
    cover(Severity.SEV1);
    assertThat(item("status-page", 9).overdue()).isFalse();
    assertThat(item("status-page", 10).overdue()).isTrue();
    assertThat(item("all-clear", 500).dueAt()).isNull();
    resolvedAt = in(60);
    assertThat(item("all-clear", 74).overdue()).isFalse();
    assertThat(item("all-clear", 75).overdue()).isTrue();
  }

  @Test
  void whatWasToBeDoneDuringTheTroubleIsNotAskedForAfterIt() {
    cover(Severity.SEV1);
    assertThat(item("real", 60).overdue()).isTrue();
    state = IncidentState.RESOLVED;
    resolvedAt = in(30);
    assertThat(item("real", 60).overdue()).isFalse();
    assertThat(item("thanks", 60).overdue()).isTrue();
    state = IncidentState.CANCELLED;
    assertThat(items(10_000)).noneMatch(ChecklistItem::overdue);
  }

  @Test
  void anItemIsItsRolesUnlessSomebodyHasIt() {
    cover(Severity.SEV1);
    assertThat(item("roles", 0).assignees()).containsExactly(ANNA);
    assertThat(item("real", 0).assignees()).isEmpty();
    checklist.assign("roles", BORIS);
    assertThat(item("roles", 0).assignees()).containsExactly(BORIS);
    checklist.assign("roles", null);
    assertThat(item("roles", 0).assignees()).containsExactly(ANNA);
    assertThatThrownBy(() -> checklist.assign("unheard-of", null))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void itemsAreInTheOrderOfThePhases() {
    cover(Severity.SEV3);
    cover(Severity.SEV1);
    assertThat(items(0).stream().map(item -> item.definition().phase()))
        .isSorted()
        .contains(Phase.values());
  }

  private static Act act() {
    return new Act(Who.person(ANNA, "Anna"), in(2));
  }

  private Map<Fact, Instant> facts(Map<String, Mark> marks, Gate gate) {
    return Facts.of(
        new Observed(
            incident(), in(1), null, false, in(2), in(3), null, null, marks, gate, in(30)));
  }

  @Test
  void factsAreReadFromTheIncidentAndItsTimeline() {
    var once = new Mark(1, in(4), in(4));
    var facts = facts(Map.of(Marks.RESPONDERS, once, Marks.PUBLISHED, once), shut());
    assertThat(facts)
        .containsEntry(Fact.SEVERITY_DECLARED, T0)
        .containsEntry(Fact.COMMANDER_ASSIGNED, in(1))
        .containsEntry(Fact.IMPACT_ASSESSED, in(2))
        .containsEntry(Fact.UPDATE_POSTED, in(3))
        .containsEntry(Fact.ON_CALL_PAGED, in(4))
        .containsEntry(Fact.STATUS_PAGE_UPDATED, in(4));
    assertThat(facts).hasSize(6);
  }

  @Test
  void whoeverResolvesAgainstTheGateHasVerifiedNothing() {
    state = IncidentState.MONITORING;
    assertThat(facts(Map.of(), shut())).doesNotContainKey(Fact.RESOLUTION_VERIFIED);
    assertThat(facts(Map.of(), open())).containsKey(Fact.RESOLUTION_VERIFIED);
    state = IncidentState.RESOLVED;
    resolvedAt = in(20);
    assertThat(facts(Map.of(), open())).containsEntry(Fact.RESOLUTION_VERIFIED, in(20));
    assertThat(facts(Map.of(Marks.OVERRIDDEN, new Mark(1, in(20), in(20))), open()))
        .doesNotContainKey(Fact.RESOLUTION_VERIFIED);
  }

  private static Gate open() {
    return new Gate(List.of(), null, 0);
  }

  private static Gate shut() {
    return new Gate(
        Arrays.stream(Check.values())
            .map(check -> new CheckResult(check, true, false, "denied", null, List.of()))
            .toList(),
        null,
        0);
  }
}
