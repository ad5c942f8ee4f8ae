package dev.muster.oncall.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.page.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every policy that nobody answers. */
class EscalationPropertiesTest {
  private static final Instant OPENED = Instant.parse("2026-11-02T03:00:00Z");
  private static final Directory DIRECTORY = new Directory();
  private static final UUID REACHED = DIRECTORY.person("reached");
  private static final UUID MISSED = DIRECTORY.person("missed", true, false);

  @Provide
  Arbitrary<PolicySnapshot> policies() {
    var level =
        Combinators.combine(
                Arbitraries.longs().between(0, 3600),
                Arbitraries.of(REACHED, MISSED).list().ofMaxSize(3))
            .as(
                (delay, people) ->
                    new EscalationLevel(
                        delay, people.stream().map(EscalationTarget::person).toList()));
    return Combinators.combine(
            level.list().ofMaxSize(6),
            Arbitraries.integers().between(0, 4),
            Arbitraries.longs().between(5, 3600))
        .as(
            (levels, repeats, pause) ->
                new PolicySnapshot(new UUID(0, 1), "policy", repeats, pause, levels));
  }

  private static List<EscalationAdvance> runUnanswered(PolicySnapshot policy) {
    var advances = new ArrayList<EscalationAdvance>();
    var position = EscalationCalculator.open(policy, OPENED);
    while (advances.size() < 1_000) {
      var advance =
          EscalationAdvance.of(
              policy,
              position,
              new Circumstances(Urgency.HIGH, AlertSeverity.CRITICAL, null, null),
              DIRECTORY,
              (policyId, level) -> 0,
              position.nextAt());
      advances.add(advance);
      if (advance.exhausted()) {
        return advances;
      }
      assertThat(advance.next().nextAt()).isAfter(position.nextAt());
      position = advance.next();
    }
    throw new AssertionError("never ends");
  }

  @Property
  void everyLevelOfEveryRunFiresOnceAndThenTheEndComes(@ForAll("policies") PolicySnapshot policy) {
    var fired =
        runUnanswered(policy).stream()
            .flatMap(advance -> advance.fired().stream())
            .map(level -> level.run() * policy.levels().size() + level.level())
            .toList();

    var expected = new ArrayList<Integer>();
    for (int i = 0; i < policy.levels().size() * (policy.repeatCount() + 1); i++) {
      expected.add(i);
    }
    assertThat(fired).isEqualTo(expected);
  }

  @Property
  void nobodyWaitsLongerThanThePolicySays(@ForAll("policies") PolicySnapshot policy) {
    var end = runUnanswered(policy).stream().reduce((a, b) -> b).orElseThrow().next().nextAt();

    var longest =
        (policy.repeatCount() + 1)
            * (policy.levels().stream().mapToLong(EscalationLevel::delaySeconds).sum()
                + policy.repeatDelaySeconds());
    assertThat(Duration.between(OPENED, end)).isLessThanOrEqualTo(Duration.ofSeconds(longest));
  }
}
