package dev.muster.postmortem.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.postmortem.policy.PolicyPreset;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DigestPlanTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private final DigestPlan plan = new DigestPlan(PolicyPreset.DEFAULT.policy(), BERLIN);

  @Test
  void itComesAtEightOfTheReadersOwnMorningBeforeAndAfterTheClocksChange() {
    Instant before = plan.after(Instant.parse("2027-03-20T12:00:00Z"));
    Instant after = plan.after(before);

    assertThat(before).isEqualTo(Instant.parse("2027-03-22T07:00:00Z"));
    assertThat(after).isEqualTo(Instant.parse("2027-03-29T06:00:00Z"));
  }

  @Test
  void onTheDayItselfItComesOnlyBeforeTheHour() {
    assertThat(plan.after(Instant.parse("2027-03-22T06:59:59Z")))
        .isEqualTo(Instant.parse("2027-03-22T07:00:00Z"));
    assertThat(plan.after(Instant.parse("2027-03-22T07:00:00Z")))
        .isEqualTo(Instant.parse("2027-03-29T06:00:00Z"));
  }

  @Test
  void onATourAWeekLastsSevenShortDays() {
    Instant now = Instant.parse("2027-03-22T07:00:00Z");

    assertThat(new DigestPlan(PolicyPreset.DEMO.policy(), BERLIN).after(now))
        .isEqualTo(now.plusSeconds(70));
  }

  @Property
  void theNextOneIsAMondayMorningWithinAWeek(
      @ForAll @LongRange(min = 1_700_000_000L, max = 2_000_000_000L) long second) {
    Instant now = Instant.ofEpochSecond(second);

    ZonedDateTime next = plan.after(now).atZone(BERLIN);

    assertThat(next.toInstant()).isAfter(now);
    assertThat(next.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(next.getHour()).isEqualTo(8);
    assertThat(next.toLocalDateTime())
        .isBeforeOrEqualTo(now.atZone(BERLIN).toLocalDateTime().plusDays(7));
  }
}
