package dev.muster.oncall.rotation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Days that begin at a time of day other than midnight. */
final class RotationDays {
  private RotationDays() {}

  /** The day to which a time on the wall belongs when days begin at {@code beginning}. */
  static LocalDate dayOf(LocalDateTime local, LocalTime beginning) {
    var date = local.toLocalDate();
    return local.toLocalTime().isBefore(beginning) ? date.minusDays(1) : date;
  }
}
