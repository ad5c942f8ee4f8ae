package dev.muster.oncall.schedule.api;

import dev.muster.oncall.rotation.Rotation;
import dev.muster.oncall.rotation.RotationType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How turns follow one another, on the wall clock of the layer's zone.
 *
 * @param length of a turn, in hours, days, weeks or months as the type says
 * @param start when the turn of the first slot begins; the turns before it count as well
 * @param shiftMinutes how long of a turn, or of each eligible day, somebody is on call; null for
 *     all of it
 * @param days on which shifts begin; empty for any
 * @param calendarTurns whether other days take up turns of an hourly or daily rotation
 * @param weekStart with which weekly turns on named days begin; Monday when left out
 */
public record RotationBody(
    @NotNull RotationType type,
    @NotNull @Min(1) @Max(9_000) Integer length,
    @NotNull @SaneLocalTime LocalDateTime start,
    @Nullable @Min(1) @Max(527_040) Integer shiftMinutes,
    @Nullable List<@NotNull DayOfWeek> days,
    @Nullable Boolean calendarTurns,
    @Nullable DayOfWeek weekStart) {

  Rotation rotation() {
    return new Rotation(
        type,
        length,
        start,
        shiftMinutes == null ? null : Duration.ofMinutes(shiftMinutes),
        days == null ? Set.of() : Set.copyOf(days),
        calendarTurns != null && calendarTurns,
        weekStart == null ? DayOfWeek.MONDAY : weekStart);
  }

  static RotationBody from(Rotation rotation) {
    return new RotationBody(
        rotation.type(),
        rotation.length(),
        rotation.start(),
        rotation.shiftLength() == null ? null : (int) rotation.shiftLength().toMinutes(),
        List.copyOf(rotation.days()),
        rotation.calendarTurns(),
        rotation.weekStart());
  }
}
