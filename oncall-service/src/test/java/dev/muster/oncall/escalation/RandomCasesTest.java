package dev.muster.oncall.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.escalation.slow.Cases;
import dev.muster.oncall.escalation.slow.Comparison;
import dev.muster.oncall.escalation.slow.Stages;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * For random policies, schedules, answers and times, people are paged and get messages as an
 * independent slow model expects. {@code -Dcases.seed} draws other cases, {@code -Dcases.only}
 * plays one of them.
 */
@QuarkusTest
class RandomCasesTest {
  private static final long SEED = Long.getLong("cases.seed", 20_261_121);
  private static final int ONLY = Integer.getInteger("cases.only", -1);

  @Inject MovableClock clock;
  @Inject Stages stages;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private void compare(Cases cases) {
    var stage = stages.build(cases);
    var chosen = cases.cases().stream().filter(each -> ONLY < 0 || each.number() == ONLY).toList();
    var played = stage.play(chosen);
    try {
      assertThat(new Comparison(cases, stage).of(played))
          .as("seed %d, beginning at %s", SEED, cases.begin())
          .isEmpty();
    } finally {
      stage.end(played);
    }
  }

  /** Its odd second keeps what is due apart from the hours of people and services. */
  private static Instant atNight(Instant day) {
    return day.atOffset(ZoneOffset.UTC).with(LocalTime.of(22, 50, 13)).toInstant();
  }

  @Test
  void onAnOrdinaryNight() {
    compare(Cases.draw(SEED, atNight(clock.instant().plus(Duration.ofDays(1))), 24, 800, true));
  }

  @Test
  void whileClocksChange() {
    var change = ZoneId.of("Europe/Berlin").getRules().nextTransition(clock.instant());

    compare(Cases.draw(SEED, atNight(change.getInstant().minus(Duration.ofDays(1))), 8, 250, true));
  }
}
