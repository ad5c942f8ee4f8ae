package dev.muster.oncall.schedule.api;

import dev.muster.oncall.rotation.Window;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * Hours to which a layer is restricted, on the wall clock of its zone.
 *
 * @param days on which the window opens, also when it closes on the next
 * @param from when it opens, {@code HH:mm}
 * @param minutes until it closes, up to a week
 */
public record WindowBody(
    @NotEmpty List<@NotNull DayOfWeek> days,
    @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String from,
    @NotNull @Min(1) @Max(10_080) Integer minutes) {

  public Window window() {
    return new Window(Set.copyOf(days), LocalTime.parse(from), Duration.ofMinutes(minutes));
  }

  public static WindowBody from(Window window) {
    return new WindowBody(
        List.copyOf(window.days()),
        "%02d:%02d".formatted(window.start().getHour(), window.start().getMinute()),
        (int) window.length().toMinutes());
  }
}
