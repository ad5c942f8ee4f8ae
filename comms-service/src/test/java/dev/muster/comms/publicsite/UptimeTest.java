package dev.muster.comms.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.UptimeWeights;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UptimeTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void anHourOfMajorOutageCountsInFullAndAPartialOneAtThirtyPercent() {
    LocalDate today = LocalDate.of(2026, 11, 21);
    Uptime major = of(outage(ComponentStatus.MAJOR_OUTAGE), today);
    Uptime partial = of(outage(ComponentStatus.PARTIAL_OUTAGE), today);

    assertThat(major.percent()).isEqualTo(new BigDecimal("91.66"));
    assertThat(partial.percent()).isEqualTo(new BigDecimal("97.50"));
    assertThat(major.days().get(Uptime.DAYS - 1)).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
  }

  @Test
  void daysBeforeTheComponentAreUnknown() {
    Uptime uptime = of(List.of(), LocalDate.of(2026, 11, 20));

    assertThat(uptime.days().subList(0, Uptime.DAYS - 2)).containsOnlyNulls();
    assertThat(uptime.days().subList(Uptime.DAYS - 2, Uptime.DAYS))
        .containsOnly(ComponentStatus.OPERATIONAL);
    assertThat(uptime.since()).isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @Test
  void anOutageThatLastsColoursEveryDay() {
    Uptime uptime =
        of(
            List.of(new Uptime.Mark(NOON.minusSeconds(3 * 86_400), ComponentStatus.PARTIAL_OUTAGE)),
            LocalDate.of(2026, 1, 1));

    assertThat(uptime.days().subList(Uptime.DAYS - 4, Uptime.DAYS))
        .containsOnly(ComponentStatus.PARTIAL_OUTAGE);
  }

  @Property
  void theShareIsAlwaysAPercentage(
      @ForAll @IntRange(min = 0, max = 200) int daysAgo,
      @ForAll ComponentStatus status,
      @ForAll @IntRange(min = 0, max = 400) int age) {
    Uptime uptime =
        Uptime.of(
            List.of(new Uptime.Mark(NOON.minusSeconds(daysAgo * 86_400L), status)),
            LocalDate.of(2026, 11, 21).minusDays(age),
            UptimeWeights.STANDARD,
            ZoneId.of("America/New_York"),
            NOON);

    assertThat(uptime.percent()).isBetween(BigDecimal.ZERO, new BigDecimal("100"));
    assertThat(uptime.days()).hasSize(Uptime.DAYS);
  }

  @Test
  void eachStatusCountsAsMuchAsThePageSays() {
    UptimeWeights strict =
        new UptimeWeights(
            BigDecimal.ONE, BigDecimal.ONE, new BigDecimal("0.5"), new BigDecimal("0.25"));
    LocalDate today = LocalDate.of(2026, 11, 21);
    for (var expected :
        Map.of(
                ComponentStatus.PARTIAL_OUTAGE, "91.66",
                ComponentStatus.DEGRADED_PERFORMANCE, "95.83",
                ComponentStatus.UNDER_MAINTENANCE, "97.91")
            .entrySet()) {
      Uptime uptime = Uptime.of(outage(expected.getKey()), today, strict, UTC, NOON);
      assertThat(uptime.percent()).isEqualTo(new BigDecimal(expected.getValue()));
    }
  }

  private static Uptime of(List<Uptime.Mark> marks, LocalDate since) {
    return Uptime.of(marks, since, UptimeWeights.STANDARD, UTC, NOON);
  }

  private static List<Uptime.Mark> outage(ComponentStatus status) {
    return List.of(
        new Uptime.Mark(NOON.minusSeconds(7_200), status),
        new Uptime.Mark(NOON.minusSeconds(3_600), ComponentStatus.OPERATIONAL));
  }
}
