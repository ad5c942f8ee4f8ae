package dev.muster.comms.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.status.PublicStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimetableTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Window WINDOW = new Window(NOON, NOON.plus(Duration.ofHours(2)));

  @Test
  void plannedWorkIsRemindedOfAndThenBegins() {
    assertThat(of(PublicStatus.SCHEDULED, NOON.minus(Duration.ofDays(1))))
        .isEqualTo(Map.of(Step.REMIND, NOON.minus(Duration.ofHours(1)), Step.START, NOON));
  }

  @Test
  void whoIsAnnouncedLessThanAnHourBeforeIsNotRemindedAsWell() {
    assertThat(of(PublicStatus.SCHEDULED, NOON.minus(Duration.ofHours(1))))
        .isEqualTo(Map.of(Step.START, NOON));
  }

  @Test
  void nobodyIsRemindedWhenThatIsSwitchedOff() {
    Switches quiet = new Switches(true, true, true, true, false, true, true);
    assertThat(Timetable.of(WINDOW, quiet, PublicStatus.SCHEDULED, NOON.minus(Duration.ofDays(1))))
        .isEqualTo(Map.of(Step.START, NOON));
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_PROGRESS", "VERIFYING"})
  void workThatGoesOnEndsWithItsWindow(PublicStatus status) {
    assertThat(of(status, NOON)).isEqualTo(Map.of(Step.END, WINDOW.ends()));
  }

  @Test
  void whatIsOverHasNothingToDo() {
    assertThat(of(PublicStatus.COMPLETED, NOON)).isEmpty();
  }

  private static Map<Step, Instant> of(PublicStatus status, Instant now) {
    return Timetable.of(WINDOW, Switches.ALL, status, now);
  }
}
