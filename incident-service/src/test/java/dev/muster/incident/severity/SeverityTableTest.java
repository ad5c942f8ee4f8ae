package dev.muster.incident.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.contracts.Severity;
import dev.muster.incident.policy.PolicyKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTableTest {
  private static final SeverityTable TABLE = PolicyKind.SEVERITY.preset("default");

  /** Facts by name, the rest unknown. */
  static final class Known {
    private BigDecimal users;
    private Long count;
    private Boolean few;
    private Boolean revenue;
    private BigDecimal perHour;
    private Boolean breach;
    private Boolean loss;
    private Boolean down;
    private Boolean core;
    private Boolean blocked;
    private Boolean workaround;
    private BigDecimal slower;
    private Boolean customer;
    private Boolean feature;
    private Boolean cosmetic;

    Known with(String fact, String value) {
      boolean flag = Boolean.parseBoolean(value);
      switch (fact) {
        case "users" -> users = new BigDecimal(value);
        case "count" -> count = Long.valueOf(value);
        case "few" -> few = flag;
        case "revenue" -> revenue = flag;
        case "perHour" -> perHour = new BigDecimal(value);
        case "breach" -> breach = flag;
        case "loss" -> loss = flag;
        case "down" -> down = flag;
        case "core" -> core = flag;
        case "blocked" -> blocked = flag;
        case "workaround" -> workaround = flag;
        case "slower" -> slower = new BigDecimal(value);
        case "customer" -> customer = flag;
        case "feature" -> feature = flag;
        case "cosmetic" -> cosmetic = flag;
        default -> throw new IllegalArgumentException(fact);
      }
      return this;
    }

    SeverityFacts facts() {
      return new SeverityFacts(
          users,
          count,
          few,
          revenue,
          perHour,
          breach,
          loss,
          down,
          core,
          blocked,
          workaround,
          slower,
          customer,
          feature,
          cosmetic);
    }
  }

  private static SeverityFacts facts(String known) {
    var facts = new Known();
    if (known != null) {
      for (String fact : known.split(";", -1)) {
        facts.with(fact.split("=", -1)[0], fact.split("=", -1)[1]);
      }
    }
    return facts.facts();
  }

  @ParameterizedTest
  @CsvSource({
    "revenue=true, SEV1, TREE-07-REVENUE",
    "breach=true, SEV1, TREE-07-BREACH",
    "users=25, SEV1, TREE-08",
    "users=24.99, SEV2, TREE-10",
    "core=true, SEV1, TREE-09",
    "core=true;workaround=false, SEV1, TREE-09",
    "core=true;workaround=true, SEV4, TREE-13-ELSE",
    "users=10, SEV2, TREE-10",
    "slower=50, SEV2, TREE-11",
    "slower=49.9, SEV4, TREE-13-ELSE",
    "customer=true, SEV2, TREE-12",
    "users=1, SEV3, TREE-13-USERS",
    "users=0.99, SEV4, TREE-13-ELSE",
    "feature=true, SEV3, TREE-13-FEATURE",
    "revenue=false, SEV4, TREE-13-ELSE",
    ", SEV4, TREE-13-ELSE",
  })
  void theDefaultTableDecidesAsTheTreeDoes(String known, Severity severity, String row) {
    var verdict = TABLE.evaluate(facts(known));
    assertThat(verdict.severity()).isEqualTo(severity);
    assertThat(verdict.fired().id()).isEqualTo(row);
  }

  @Test
  void theWorkedExampleIsSev2ForTwoReasons() { // TREE-14
    var verdict = TABLE.evaluate(facts("revenue=false;users=15;core=false;slower=60"));
    assertThat(verdict.severity()).isEqualTo(Severity.SEV2);
    assertThat(verdict.agreeing().stream().map(SeverityRow::id))
        .containsExactly("TREE-10", "TREE-11");
  }

  @Test
  void unknownFactsThatCouldLiftTheSeverityAreNamed() {
    var verdict = TABLE.evaluate(facts("users=15;revenue=false;workaround=true;core=false"));
    assertThat(verdict.unknown()).containsExactly(Fact.DATA_BREACH);
  }

  @ParameterizedTest
  @CsvSource({
    "down=true, SEV1",
    "blocked=true, SEV2",
    "workaround=false, SEV2",
    "workaround=true;revenue=true, SEV2",
    "few=true, SEV3",
    "cosmetic=true, SEV4",
    ", SEV3",
  })
  void theQuestionsOfTheOtherTreeAreAPreset(String known, Severity severity) { // TREE-01..06
    assertThat(PolicyKind.SEVERITY.preset("questions").evaluate(facts(known)).severity())
        .isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({
    "count=1001, SEV1",
    "count=1000, SEV2",
    "count=100, SEV2",
    "count=99, SEV3",
    "perHour=100001, SEV1",
    "perHour=10000, SEV2",
    "loss=true, SEV1",
    ", SEV4",
  })
  void theThresholdsAreAPreset(String known, Severity severity) { // SEV-02..15
    assertThat(PolicyKind.SEVERITY.preset("thresholds").evaluate(facts(known)).severity())
        .isEqualTo(severity);
  }

  @Property
  void everyPresetDecidesAboutEverything(@ForAll("facts") SeverityFacts facts) {
    for (String preset : PolicyKind.SEVERITY.presets()) {
      var verdict = PolicyKind.SEVERITY.preset(preset).evaluate(facts);
      assertThat(verdict.agreeing()).contains(verdict.fired());
      assertThat(verdict.fired().fires(facts)).isTrue();
    }
  }

  @Property
  void moreAffectedUsersNeverLowerTheSeverity(
      @ForAll("facts") SeverityFacts facts, @ForAll("percent") BigDecimal more) {
    var before = facts.percentUsersAffected();
    var worse =
        new SeverityFacts(
            before == null ? more : before.max(more),
            facts.usersAffected(),
            facts.fewUsersAffected(),
            facts.revenueImpacted(),
            facts.revenuePerHour(),
            facts.dataBreach(),
            facts.dataLoss(),
            facts.serviceDown(),
            facts.coreFunctionalityDown(),
            facts.criticalTasksBlocked(),
            facts.workaroundAvailable(),
            facts.performanceDegradationPercent(),
            facts.criticalCustomerAffected(),
            facts.nonCriticalFeatureBroken(),
            facts.cosmetic());
    assertThat(TABLE.evaluate(worse).severity())
        .isLessThanOrEqualTo(TABLE.evaluate(facts).severity());
  }

  @Provide
  Arbitrary<BigDecimal> percent() {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(100)).ofScale(2);
  }

  @Provide
  Arbitrary<SeverityFacts> facts() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false).injectNull(0.5);
    Arbitrary<BigDecimal> number = percent().injectNull(0.5);
    return Builders.withBuilder(Known::new)
        .use(number)
        .inSetter((known, value) -> known.users = value)
        .use(flag)
        .inSetter((known, value) -> known.revenue = value)
        .use(flag)
        .inSetter((known, value) -> known.breach = value)
        .use(flag)
        .inSetter((known, value) -> known.core = value)
        .use(flag)
        .inSetter((known, value) -> known.workaround = value)
        .use(number)
        .inSetter((known, value) -> known.slower = value)
        .use(flag)
        .inSetter((known, value) -> known.customer = value)
        .use(flag)
        .inSetter((known, value) -> known.feature = value)
        .build(Known::facts);
  }

  @Test
  void aTableWithoutALastWordIsRefused() {
    var row =
        new SeverityRow(
            "A",
            Severity.SEV1,
            List.of(new Condition(Fact.DATA_BREACH, Condition.Operator.IS_TRUE, null)),
            Map.of("en", "x"));
    assertThatThrownBy(() -> new SeverityTable(List.of(row))).hasMessageContaining("the last row");
  }

  @Test
  void aConditionMustFitItsFact() {
    assertThatThrownBy(
            () -> new Condition(Fact.DATA_BREACH, Condition.Operator.AT_LEAST, BigDecimal.ONE))
        .hasMessageContaining("does not fit");
  }

  @ParameterizedTest
  @CsvSource({"P1,SEV1", "SEV-2,SEV2", "sev3,SEV3", "p4,SEV4", "SEV1,SEV1"})
  void familiarSpellingsAreUnderstood(String spelling, Severity severity) { // SEV-01, SEV-16
    assertThat(SeverityNames.parse(spelling)).contains(severity);
  }

  @ParameterizedTest
  @CsvSource({"P0", "SEV5", "S1", "''"})
  void otherSpellingsAreNot(String spelling) {
    assertThat(SeverityNames.parse(spelling)).isEmpty();
  }
}
