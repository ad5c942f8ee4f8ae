package dev.muster.oncall.fairness;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The ledger as a table for payroll: RFC 4180, hours with two decimals. */
public final class PayExport {
  private static final String HEAD =
      "person,email,shifts,hours,night_hours,weekend_hours,holiday_hours,pages,night_pages";
  private static final double SECONDS_PER_HOUR = 3_600;

  private PayExport() {}

  public static String csv(List<LedgerEntry> entries) {
    var csv = new StringBuilder(HEAD).append("\r\n");
    for (var entry : entries) {
      csv.append(text(entry.person().name()))
          .append(',')
          .append(text(entry.person().email()))
          .append(',')
          .append(entry.shifts())
          .append(',')
          .append(hours(entry.hours().total()))
          .append(',')
          .append(hours(entry.hours().night()))
          .append(',')
          .append(hours(entry.hours().weekend()))
          .append(',')
          .append(hours(entry.hours().holiday()))
          .append(',')
          .append(entry.pages())
          .append(',')
          .append(entry.nightPages())
          .append("\r\n");
    }
    return csv.toString();
  }

  /** Quoted, and never a formula for the program that opens it. */
  private static String text(String value) {
    var first = value.isEmpty() ? ' ' : value.charAt(0);
    var safe = "=+-@\t\r".indexOf(first) >= 0 ? "'" + value : value;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static String hours(Duration duration) {
    return String.format(Locale.ROOT, "%.2f", duration.getSeconds() / SECONDS_PER_HOUR);
  }
}
