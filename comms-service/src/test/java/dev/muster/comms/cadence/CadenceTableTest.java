package dev.muster.comms.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.policy.CommsPolicy;
import dev.muster.comms.policy.PolicyDocument;
import dev.muster.comms.policy.SeverityRule;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.Severity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CAD-01 to CAD-09: what the policy that ships owes whom, and that each listed cadence can be. */
class CadenceTableTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "CAD-01, SEV1, INTERNAL, PT15M",
    "CAD-01, SEV2, INTERNAL, PT30M",
    "CAD-01, SEV1, PUBLIC, PT30M",
    "CAD-02, SEV1, INTERNAL, PT15M",
    "CAD-03, SEV1, PUBLIC, PT30M",
    "CAD-03, SEV2, PUBLIC, PT1H",
    "CAD-03, SEV3, PUBLIC, P1D",
    "CAD-04, SEV3, INTERNAL, P1D",
    "CAD-05, SEV1, PUBLIC, PT30M",
    "CAD-05, SEV4, PUBLIC, ",
    "CAD-06, SEV1, INTERNAL, PT15M",
    "CAD-06, SEV2, PUBLIC, PT1H",
    "CAD-06, SEV4, INTERNAL, ",
    "CAD-07, SEV1, PUBLIC, PT30M"
  })
  void thePolicyThatShipsOwes(
      String requirement, Severity severity, String audience, Duration cadence) throws IOException {
    SeverityRule rule = shipped().rule(severity);
    Duration owed = audience.equals("PUBLIC") ? rule.publicCadence() : rule.internalCadence();
    assertThat(owed).as(requirement).isEqualTo(cadence);
    assertThat(CadenceCalculator.dueAt(inputs(owed, NOON, null)))
        .isEqualTo(
            cadence == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(NOON.plus(cadence)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "CAD-01, PT15M", "CAD-01, PT30M", "CAD-02, PT15M", "CAD-03, PT15M", "CAD-03, PT2H",
    "CAD-03, P1D", "CAD-04, PT30M", "CAD-04, PT2H", "CAD-05, PT1H", "CAD-06, PT15M",
    "CAD-06, PT30M", "CAD-06, PT60M", "CAD-07, PT30M"
  })
  void everyListedCadenceCanBeChosen(String requirement, Duration cadence) {
    assertThat(CadenceCalculator.dueAt(inputs(cadence, NOON, null)))
        .as(requirement)
        .contains(NOON.plus(cadence));
  }

  @Test
  void cad07TheFirstPublicWordOfASev1IsOwedSooner() throws IOException {
    SeverityRule rule = shipped().rule(Severity.SEV1);
    CadenceInputs unheard =
        new CadenceInputs(rule.publicCadence(), rule.firstPublicPost(), NOON, null, null, null);
    assertThat(CadenceCalculator.dueAt(unheard)).contains(NOON.plus(Duration.ofMinutes(10)));
  }

  @Test
  void cad08TheTimeThatWasNamedCountsAndNothingElse() {
    Instant promised = NOON.plus(Duration.ofMinutes(50));
    assertThat(CadenceCalculator.dueAt(inputs(Duration.ofMinutes(30), NOON, promised)))
        .contains(promised);
    assertThat(CadenceCalculator.dueAt(inputs(null, NOON, promised))).contains(promised);
  }

  private static CadenceInputs inputs(Duration cadence, Instant spoken, Instant promised) {
    return new CadenceInputs(cadence, null, NOON, null, spoken, promised);
  }

  private static CommsPolicy shipped() throws IOException {
    try (var file = CadenceTableTest.class.getResourceAsStream("/policy/default.json")) {
      return EventJson.mapper().readValue(file, PolicyDocument.class).toPolicy(0);
    }
  }
}
