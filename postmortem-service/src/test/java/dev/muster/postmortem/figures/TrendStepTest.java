package dev.muster.postmortem.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TrendStepTest {

  @Test
  void weeksBeginOnMondayAndAreCutToThePeriod() {
    assertThat(
            TrendStep.WEEK.parts(
                at("2026-03-04T12:00:00Z"), at("2026-03-16T06:00:00Z"), ZoneOffset.UTC))
        .containsExactly(
            part("2026-03-04T12:00:00Z", "2026-03-09T00:00:00Z"),
            part("2026-03-09T00:00:00Z", "2026-03-16T00:00:00Z"),
            part("2026-03-16T00:00:00Z", "2026-03-16T06:00:00Z"));
  }

  @Test
  void monthsBeginAtMidnightOfTheZoneAlsoWhenTheClocksChange() {
    assertThat(
            TrendStep.MONTH.parts(
                at("2026-02-28T23:00:00Z"), at("2026-04-30T22:00:00Z"), ZoneId.of("Europe/Berlin")))
        .containsExactly(
            part("2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z"),
            part("2026-03-31T22:00:00Z", "2026-04-30T22:00:00Z"));
  }

  private static TrendStep.Part part(String since, String until) {
    return new TrendStep.Part(at(since), at(until));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
