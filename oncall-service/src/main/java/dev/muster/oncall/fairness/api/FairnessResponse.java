package dev.muster.oncall.fairness.api;

import dev.muster.oncall.fairness.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What being on call cost whom, those with most hours first. */
public record FairnessResponse(Instant since, Instant until, List<Entry> entries) {
  private static final double SECONDS_PER_HOUR = 3_600;

  /** One person; an hour may count for night, weekend and holiday at once. */
  public record Entry(
      UUID personId,
      String personName,
      int shifts,
      double hours,
      double nightHours,
      double weekendHours,
      double holidayHours,
      int pages,
      int nightPages) {}

  static FairnessResponse of(List<LedgerEntry> ledger, Instant since, Instant until) {
    return new FairnessResponse(
        since, until, ledger.stream().map(FairnessResponse::entry).toList());
  }

  private static Entry entry(LedgerEntry entry) {
    return new Entry(
        entry.person().id(),
        entry.person().name(),
        entry.shifts(),
        hours(entry.hours().total()),
        hours(entry.hours().night()),
        hours(entry.hours().weekend()),
        hours(entry.hours().holiday()),
        entry.pages(),
        entry.nightPages());
  }

  private static double hours(Duration duration) {
    return duration.getSeconds() / SECONDS_PER_HOUR;
  }
}
