package dev.muster.oncall.person.api;

import dev.muster.oncall.rotation.Window;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * Hours in which somebody wants no messages that can wait, on the wall clock of their zone.
 *
 * @param days on which the hours begin, also when they end on the next
 * @param from {@code HH:mm}
 * @param to {@code HH:mm}; on the next day when it is not later than {@code from}
 */
public record QuietWindow(
    @NotEmpty List<@NotNull DayOfWeek> days,
    @NotNull @Pattern(regexp = TIME) String from,
    @NotNull @Pattern(regexp = TIME) String to) {
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

  Window window() {
    return Window.between(Set.copyOf(days), LocalTime.parse(from), LocalTime.parse(to));
  }

  static QuietWindow from(Window window) {
    return new QuietWindow(
        window.days().stream().sorted().toList(),
        text(window.start()),
        text(window.start().plus(window.length())));
  }

  private static String text(LocalTime time) {
    return "%02d:%02d".formatted(time.getHour(), time.getMinute());
  }
}
