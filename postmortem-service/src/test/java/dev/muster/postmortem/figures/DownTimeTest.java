package dev.muster.postmortem.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DownTimeTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");
  private static final int WINDOW = 100;

  @Test
  void anIncidentThatEndedBeforeItBeganTookNoTime() {
    assertThat(down(List.of(incident(50, 40)))).isZero();
  }

  @Property
  void everySecondInWhichSomethingWasDownCountsOnce(
      @ForAll @Size(max = 12) List<@IntRange(min = -50, max = 150) Integer> edges) {
    BitSet seconds = new BitSet();
    List<Observation> incidents = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size(); i += 2) {
      int from = edges.get(i);
      int to = edges.get(i + 1);
      incidents.add(incident(from, to));
      if (from < to && from < WINDOW && to > 0) {
        seconds.set(Math.max(from, 0), Math.min(to, WINDOW));
      }
    }

    assertThat(down(incidents)).isEqualTo(Duration.ofSeconds(seconds.cardinality()));
  }

  private static Duration down(List<Observation> incidents) {
    return DownTime.of(incidents).within(MIDNIGHT, MIDNIGHT.plusSeconds(WINDOW));
  }

  private static Observation incident(int from, int to) {
    return new Observation(
        Severity.SEV1,
        List.of(),
        MIDNIGHT,
        true,
        false,
        0,
        MIDNIGHT.plusSeconds(from),
        MIDNIGHT.plusSeconds(to));
  }
}
