package dev.muster.postmortem.action;

import static dev.muster.postmortem.action.Level.HIGH;
import static dev.muster.postmortem.action.Level.LOW;
import static dev.muster.postmortem.action.Level.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PayoffTest {
  @Test
  void whatBringsMuchForLittleWorkComesFirstAndWhatBringsLittleForMuchLast() {
    List<Payoff> all =
        Arrays.stream(Level.values())
            .flatMap(
                impact -> Arrays.stream(Level.values()).map(effort -> new Payoff(impact, effort)))
            .sorted(Comparator.comparingInt(Payoff::rank))
            .toList();

    assertThat(all)
        .containsExactly(
            new Payoff(HIGH, LOW),
            new Payoff(HIGH, MEDIUM),
            new Payoff(MEDIUM, LOW),
            new Payoff(HIGH, HIGH),
            new Payoff(MEDIUM, MEDIUM),
            new Payoff(LOW, LOW),
            new Payoff(MEDIUM, HIGH),
            new Payoff(LOW, MEDIUM),
            new Payoff(LOW, HIGH));
    assertThat(all).extracting(Payoff::rank).doesNotHaveDuplicates();
  }

  @Property
  void moreImpactOrLessEffortIsNeverBehind(
      @ForAll Level impact, @ForAll Level effort, @ForAll Level other) {
    if (other.compareTo(impact) > 0) {
      assertThat(new Payoff(other, effort).rank()).isLessThan(new Payoff(impact, effort).rank());
    }
    if (other.compareTo(effort) < 0) {
      assertThat(new Payoff(impact, other).rank()).isLessThan(new Payoff(impact, effort).rank());
    }
  }

  @Property
  void whatIsNotJudgedInFullIsBehindEverything(@ForAll Level impact, @ForAll Level effort) {
    assertThat(new Payoff(impact, effort).isJudged()).isTrue();
    for (Payoff half :
        List.of(Payoff.UNJUDGED, new Payoff(impact, null), new Payoff(null, effort))) {
      assertThat(half.isJudged()).isFalse();
      assertThat(half.rank()).isGreaterThan(new Payoff(impact, effort).rank());
    }
  }
}
