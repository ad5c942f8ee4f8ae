package dev.muster.incident.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.AffectedCustomer;
import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.incident.brief.Brief.Item;
import dev.muster.incident.brief.BriefFacts.Choice;
import dev.muster.incident.brief.BriefFacts.Holding;
import dev.muster.incident.brief.BriefFacts.Question;
import dev.muster.incident.brief.BriefFacts.Said;
import dev.muster.incident.brief.BriefFacts.Work;
import dev.muster.incident.gate.Check;
import dev.muster.incident.gate.CheckResult;
import dev.muster.incident.gate.Gate;
import dev.muster.incident.hypothesis.HypothesisStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BriefComposerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Instant EARLIER = NOW.minusSeconds(600);
  private static final Instant LATER = NOW.plusSeconds(600);
  private static final Impact IMPACT =
      new Impact(
          null,
          4_200L,
          new BigDecimal("45"),
          null,
          null,
          null,
          12L,
          List.of("eu-west", "us-east"),
          List.of(new AffectedCustomer("Northwind", "enterprise")),
          null,
          null,
          null,
          null,
          new BigDecimal("80"),
          true,
          new BigDecimal("90"),
          30_000L);
  private static final BriefFacts FACTS =
      new BriefFacts(
          incident(),
          List.of(
              new Question(1, "Pool", HypothesisStatus.TESTING, "Boris", LATER, null),
              new Question(2, "DNS", HypothesisStatus.REFUTED, null, EARLIER, "it resolves")),
          List.of(new Work(3, "Ask the provider", null, EARLIER)),
          List.of(
              new Choice(1, "Roll back", false, 2, EARLIER),
              new Choice(2, "Shed load", true, 0, EARLIER)),
          new Said(Map.of("en", "We are working on it", "ru", "Мы работаем"), EARLIER),
          null,
          LATER,
          1,
          0,
          List.of(
              new Holding(Map.of("en", "Scribe", "ru", "Секретарь"), List.of()),
              new Holding(Map.of("en", "Technical lead"), List.of("Boris", "Clara"))),
          new Gate(
              List.of(
                  new CheckResult(
                      Check.ALERTS_CLEARED, true, false, "alerts-open", null, List.of()),
                  new CheckResult(Check.STABLE, true, true, "stable", null, List.of())),
              null,
              2));

  private static IncidentFacts incident() {
    return new IncidentFacts(
        new UUID(0, 9),
        7,
        "INC-7",
        "Checkout fails",
        "Payments time out",
        Severity.SEV1,
        IncidentState.MITIGATING,
        List.of(),
        null,
        null,
        Map.of(),
        false,
        false,
        new Milestones(EARLIER, EARLIER, EARLIER, EARLIER, null, null, null, null),
        IMPACT,
        EARLIER,
        "A bad deploy");
  }

  private static List<Item> items(Topic topic) {
    return BriefComposer.compose(FACTS, NOW).sections().stream()
        .filter(section -> section.topic() == topic)
        .findFirst()
        .orElseThrow()
        .items();
  }

  private static List<String> said(Topic topic, Locale locale) {
    return items(topic).stream().map(item -> item.line().in(locale)).toList();
  }

  private static List<String> said(Topic topic) {
    return said(topic, Locale.ENGLISH);
  }

  @Test
  void everyTopicIsThereEvenWithNothingToTell() {
    assertThat(BriefComposer.compose(FACTS, NOW).sections().stream().map(Brief.Section::topic))
        .containsExactly(Topic.values());
  }

  @Test
  void itBeginsWithWhereTheIncidentStands() {
    assertThat(said(Topic.SITUATION))
        .containsExactly(
            "SEV1, mitigating: Checkout fails", "Payments time out", "Root cause: A bad deploy");
    assertThat(said(Topic.IMPACT))
        .containsExactly(
            "Data is lost",
            "Users affected: 4200",
            "Users affected: 45 %",
            "Requests that fail: 90 %",
            "An answer takes 30000 ms",
            "Support tickets: 12",
            "Error budget used: 80 %",
            "Regions: eu-west, us-east",
            "Customers: Northwind");
  }

  @Test
  void refutedHypothesesAreToldWithWhatRefutedThem() {
    assertThat(said(Topic.HYPOTHESES)).containsExactly("1. Pool, being tested (Boris)");
    assertThat(said(Topic.REFUTED)).containsExactly("2. DNS: it resolves");
  }

  @Test
  void whatRunsHasItsTimeAndIsLateWhenThatIsUp() {
    assertThat(items(Topic.HYPOTHESES).get(0).at()).isEqualTo(LATER);
    assertThat(items(Topic.HYPOTHESES).get(0).late()).isFalse();
    assertThat(said(Topic.TASKS)).containsExactly("3. Ask the provider, nobody has it");
    assertThat(items(Topic.TASKS).get(0).late()).isTrue();
  }

  @Test
  void openDecisionsAreThoseWithoutAVerdictOrWithoutAnOutcome() {
    assertThat(said(Topic.DECISIONS))
        .containsExactly(
            "Proposal 1 waits for a decision: Roll back. Objections: 2",
            "Decision 2, outcome not recorded: Shed load");
  }

  @Test
  void promisesAreOpenLateOrBroken() {
    assertThat(said(Topic.PROMISES))
        .containsExactly("The next update", "Resolved", "Updates that came late: 1");
    assertThat(items(Topic.PROMISES).stream().map(Item::late)).containsExactly(true, false, true);
  }

  @Test
  void vacantRolesAndMissingChecksStandOut() {
    assertThat(said(Topic.ROLES)).containsExactly("Scribe: nobody", "Technical lead: Boris, Clara");
    assertThat(items(Topic.ROLES).get(0).late()).isTrue();
    assertThat(said(Topic.GATE)).containsExactly("Alerts cleared: 2 alerts are not resolved");
  }

  @Test
  void theSameBriefReadsInRussian() {
    var russian = Locale.forLanguageTag("ru");
    assertThat(said(Topic.LAST_WORDS, russian)).containsExactly("Мы работаем");
    assertThat(said(Topic.ROLES, russian)).contains("Секретарь: никто");
    assertThat(said(Topic.GATE, russian))
        .containsExactly("Оповещения сняты: Не сняты 2 оповещения");
  }
}
