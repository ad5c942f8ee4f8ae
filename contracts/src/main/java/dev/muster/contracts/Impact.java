package dev.muster.contracts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an incident costs, as far as known: null means unknown, not zero; money is in {@code
 * currency} (ISO 4217), percentages of users and of failing requests run from 0 to 100, of the
 * error budget beyond. Revenue that is delayed comes later, revenue that is lost does not (IMP-01).
 * How long an answer takes is told in milliseconds (IMP-02).
 */
public record Impact(
    @Nullable String summary,
    @Nullable Long usersAffected,
    @Nullable BigDecimal usersAffectedPercent,
    @Nullable BigDecimal revenuePerHour,
    @Nullable String currency,
    @Nullable Long failedRequests,
    @Nullable Long supportTickets,
    List<String> regions,
    List<AffectedCustomer> customers,
    @Nullable BigDecimal revenueDelayed,
    @Nullable BigDecimal revenueLost,
    @Nullable Long socialMentions,
    @Nullable BigDecimal supportHours,
    @Nullable BigDecimal errorBudgetPercent,
    @Nullable Boolean dataLoss,
    @Nullable BigDecimal errorRatePercent,
    @Nullable Long responseMillis) {
  /** Nothing is known yet. */
  public static final Impact UNKNOWN =
      new Impact(
          null, null, null, null, null, null, null, List.of(), List.of(), null, null, null, null,
          null, null, null, null);

  public Impact {
    regions = Fields.list(regions);
    customers = Fields.list(customers);
  }
}
