package dev.muster.oncall.fairness;

import dev.muster.platform.csv.Csv;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/** The ledger as a table for payroll, hours with two decimals. */
public final class PayExport {
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

  private PayExport() {}

  public static String csv(List<LedgerEntry> entries) {
    var csv =
        new Csv(
            "person",
            "email",
            "shifts",
            "hours",
            "night_hours",
            "weekend_hours",
            "holiday_hours",
            "pages",
            "night_pages");
    for (var entry : entries) {
      csv.row(
          entry.person().name(),
          entry.person().email(),
          entry.shifts(),
          hours(entry.hours().total()),
          hours(entry.hours().night()),
          hours(entry.hours().weekend()),
          hours(entry.hours().holiday()),
          entry.pages(),
          entry.nightPages());
    }
    return csv.toString();
  }

  private static BigDecimal hours(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds())
        .divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP);
  }
}
