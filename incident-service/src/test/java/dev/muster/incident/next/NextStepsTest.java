package dev.muster.incident.next;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.IncidentState;
import dev.muster.incident.checklist.Fact;
import dev.muster.incident.gate.Check;
import dev.muster.incident.gate.CheckResult;
import dev.muster.incident.gate.Gate;
import dev.muster.incident.next.Step.Press;
import dev.muster.incident.next.StepFacts.Item;
import dev.muster.incident.next.StepFacts.Numbered;
import dev.muster.incident.next.StepFacts.Vacancy;
import dev.muster.platform.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NextStepsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Gate CLOSED = gate(Check.METRICS_AT_BASELINE, Check.ALERTS_CLEARED);

  private IncidentState state = IncidentState.INVESTIGATING;
  private boolean commanded = true;
  private String offeredTo;
  private Instant acknowledgeBy;
  private Instant resolveBy = in(60);
  private Instant nextUpdateAt = in(15);
  private List<Vacancy> vacant = List.of();
  private int missingPeople;
  private boolean nobodyPaged;
  private boolean impactKnown = true;
  private boolean causeKnown;
  private List<Numbered> tasks = List.of();
  private List<Numbered> hypotheses = List.of(new Numbered(1, "Pool", null));
  private List<Numbered> proposals = List.of();
  private List<Numbered> unanswered = List.of();
  private List<Numbered> outcomes = List.of();
  private List<Item> checklist = List.of();
  private Gate gate = CLOSED;

  private static Instant in(int minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  private static Gate gate(Check... missing) {
    return new Gate(
        List.of(missing).stream()
            .map(check -> new CheckResult(check, true, false, "no-evidence", null, List.of()))
            .toList(),
        null,
        0);
  }

  private List<Step> steps() {
    return NextSteps.of(
        new StepFacts(
            state,
            commanded,
            offeredTo,
            acknowledgeBy,
            resolveBy,
            nextUpdateAt,
            vacant,
            missingPeople,
            nobodyPaged,
            impactKnown,
            causeKnown,
            tasks,
            hypotheses,
            proposals,
            unanswered,
            outcomes,
            checklist,
            gate),
        NOW);
  }

  private List<StepKind> kinds() {
    return steps().stream().map(Step::kind).toList();
  }

  @Test
  void nothingIsAskedWhileAllIsWell() {
    assertThat(steps()).isEmpty();
  }

  @Test
  void somebodyWhoDecidesComesBeforeEverything() { // ROLE-17
    commanded = false;
    nextUpdateAt = in(-30);
    vacant = List.of(new Vacancy("commander", Map.of("en", "Commander")));
    assertThat(kinds()).containsExactly(StepKind.TAKE_COMMAND, StepKind.POST_UPDATE);

    offeredTo = "Boris";
    assertThat(kinds()).containsExactly(StepKind.ANSWER_OFFER, StepKind.POST_UPDATE);
  }

  @Test
  void whatIsLateComesBeforeWhatIsSoon() {
    nextUpdateAt = in(3);
    resolveBy = in(-1);
    tasks = List.of(new Numbered(4, "Ask", in(-2)), new Numbered(5, "Later", in(2)));
    assertThat(steps().stream().map(step -> step.kind() + " " + step.press()))
        .containsExactly("CALL_PEOPLE LATE", "ASK_ABOUT_TASK LATE", "POST_UPDATE SOON");
  }

  @Test
  void objectionsAreAskedForAtOnceAndSilenceIsNeverLate() {
    unanswered = List.of(new Numbered(3, "Roll back", in(-60)));
    impactKnown = false;

    assertThat(steps().stream().map(step -> step.kind() + " " + step.press()))
        .containsExactly("OBJECT SOON", "ASSESS_IMPACT OPEN");
    assertThat(steps().get(0).subject()).isEqualTo("3");
    assertThat(steps().get(0).dueAt()).isNull();
  }

  @Test
  void thatNobodyWasPagedPressesMostAndPeopleArePagedRatherThanTicked() {
    checklist = List.of(new Item("paged", Map.of("en", "Paged"), Fact.ON_CALL_PAGED, in(3)));
    assertThat(steps().stream().map(step -> step.kind() + " " + step.press()))
        .containsExactly("CALL_PEOPLE SOON");

    nobodyPaged = true;
    resolveBy = in(-1);
    assertThat(steps().stream().map(step -> step.kind() + " " + step.press()))
        .containsExactly("CALL_PEOPLE BLOCKS");
  }

  @Test
  void anUpdateIsAskedForWhenItComesDue() {
    nextUpdateAt = in(5);
    assertThat(steps()).extracting(Step::press).containsExactly(Press.SOON);
    nextUpdateAt = NOW;
    assertThat(steps()).extracting(Step::press).containsExactly(Press.LATE);
    nextUpdateAt = in(6);
    assertThat(steps()).isEmpty();
  }

  @Test
  void aDetectedIncidentIsAcknowledgedInTime() {
    state = IncidentState.DETECTED;
    acknowledgeBy = in(60);
    assertThat(steps()).extracting(Step::press).containsExactly(Press.OPEN);
    acknowledgeBy = in(2);
    assertThat(steps()).extracting(Step::press).containsExactly(Press.SOON);
  }

  @Test
  void proposalsThatWaitTenMinutesAreLate() {
    proposals = List.of(new Numbered(1, "Roll back", in(-1)), new Numbered(2, "Wait", in(-10)));
    var steps = steps();
    assertThat(steps).extracting(Step::subject).containsExactly("2", "1");
    assertThat(steps).extracting(Step::isLate).containsExactly(true, false);
  }

  @Test
  void theFirstQuestionsAreWhoIsAffectedAndWhatMayBeTheCause() { // TRI-01
    impactKnown = false;
    hypotheses = List.of();
    vacant = List.of(new Vacancy("scribe", Map.of("en", "Scribe", "ru", "Секретарь")));
    assertThat(steps().stream().map(step -> step.line().in(Locale.ENGLISH)))
        .containsExactly(
            "Find somebody: Scribe",
            "Find out who is affected and how much",
            "Ask what may be the cause");
    causeKnown = true;
    assertThat(kinds()).doesNotContain(StepKind.PROPOSE_HYPOTHESIS);
  }

  @Test
  void inMonitoringEachMissingCheckIsAStepAndThenTheEnd() { // RES-02
    state = IncidentState.MONITORING;
    gate = gate(Check.REPORTS_STOPPED, Check.ALERTS_CLEARED, Check.STABLE);
    assertThat(steps())
        .extracting(Step::subject)
        .containsExactly("ALERTS_CLEARED", "REPORTS_STOPPED");

    gate = gate();
    assertThat(kinds()).containsExactly(StepKind.RESOLVE);
    state = IncidentState.MITIGATING;
    assertThat(kinds()).isEmpty();
  }

  @Test
  void checklistItemsAreAskedForWhenTheyComeDue() {
    checklist =
        List.of(
            new Item("a", Map.of("en", "Tell support"), null, in(-1)),
            new Item("b", Map.of("en", "Later"), null, in(90)),
            new Item("c", Map.of("en", "Whenever"), null, null));
    assertThat(steps()).extracting(Step::subject).containsExactly("a");
  }

  @Test
  void afterTheEndTheRecordsAreLeft() {
    state = IncidentState.RESOLVED;
    nextUpdateAt = in(-5);
    outcomes = List.of(new Numbered(3, "Rolled back", in(-40)));
    assertThat(kinds()).containsExactly(StepKind.RECORD_OUTCOME, StepKind.CLOSE);
    state = IncidentState.CANCELLED;
    assertThat(kinds()).isEmpty();
  }

  @Property
  void thereIsAWordForEveryStepInEveryLanguage(@ForAll StepKind kind) {
    for (var language : List.of("en", "ru")) {
      assertThat(Texts.of("incident").text(Locale.forLanguageTag(language), "next." + kind))
          .isNotBlank();
    }
  }
}
