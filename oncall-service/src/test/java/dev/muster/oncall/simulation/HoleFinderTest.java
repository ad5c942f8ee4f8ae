package dev.muster.oncall.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.oncall.escalation.Directory;
import dev.muster.oncall.escalation.EscalationLevel;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.LevelCondition;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.escalation.Unreached;
import dev.muster.oncall.escalation.Unreached.Reason;
import dev.muster.oncall.rotation.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoleFinderTest {
  private static final Instant NOW = Instant.parse("2026-11-04T12:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(7));
  private static final Instant MONDAY = Instant.parse("2026-11-09T00:00:00Z");

  private final Directory directory = new Directory();
  private final UUID anna = directory.person("anna");
  private final UUID unverified = directory.person("unverified", true, false);

  private static PolicySnapshot policy(EscalationTarget... targets) {
    return new PolicySnapshot(
        new UUID(0, 1), "policy", 0, 300, List.of(new EscalationLevel(0, List.of(targets))));
  }

  private List<Hole> holes(PolicySnapshot policy) {
    return HoleFinder.holes(policy, directory, NOW, END);
  }

  @Test
  void aPersonWithAVerifiedMethodIsEnough() {
    assertThat(holes(policy(EscalationTarget.person(unverified), EscalationTarget.person(anna))))
        .isEmpty();
  }

  @Test
  void aServiceWithoutAPolicyPagesNobody() {
    assertThat(holes(PolicySnapshot.none()))
        .containsExactly(new Hole(NOW, END, false, List.of(new Unreached(Reason.NO_POLICY, ""))));
  }

  @Test
  void thereIsAReasonForEachTarget() {
    var rota = directory.schedule("Primary", MONDAY.plus(Duration.ofDays(30)), anna);

    assertThat(holes(policy(EscalationTarget.person(unverified), EscalationTarget.schedule(rota))))
        .containsExactly(
            new Hole(
                NOW,
                END,
                false,
                List.of(
                    new Unreached(Reason.NOBODY_ON_CALL, "Primary"),
                    new Unreached(Reason.NO_VERIFIED_METHOD, "unverified"))));
  }

  @Test
  void aShiftOfSomebodyUnreachableIsSeenBeforeItBegins() {
    var rota = directory.schedule("Primary", MONDAY.minus(Duration.ofDays(7)), anna, unverified);

    assertThat(holes(policy(EscalationTarget.schedule(rota))))
        .containsExactly(
            new Hole(
                MONDAY,
                END,
                false,
                List.of(new Unreached(Reason.NO_VERIFIED_METHOD, "unverified"))));
  }

  @Test
  void hoursInWhichNoConditionIsMetAreAHole() {
    var weekdays =
        new Window(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.MIN, Duration.ofDays(1));
    var condition =
        new LevelCondition(Set.of(), Set.of(), Set.of(), ZoneOffset.UTC, List.of(weekdays));
    var level = new EscalationLevel(0, List.of(EscalationTarget.person(anna)), null, condition);

    assertThat(holes(new PolicySnapshot(new UUID(0, 1), "policy", 0, 300, List.of(level))))
        .extracting(Hole::from, Hole::until)
        .contains(tuple(MONDAY.minus(Duration.ofDays(2)), MONDAY));
  }

  @Test
  void aTeamWithoutAScheduleFallsBackToItsManagers() {
    var team = directory.team("team", List.of(anna), List.of());

    assertThat(holes(policy(EscalationTarget.team(team)))).isEmpty();
  }
}
