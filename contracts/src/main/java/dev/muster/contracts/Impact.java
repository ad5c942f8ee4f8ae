package dev.muster.contracts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an incident costs, as far as known: null means unknown, not zero; {@code revenuePerHour} is
 * in {@code currency} (ISO 4217), the percentage runs from 0 to 100.
 */
public record Impact(
    @Nullable String summary,
    @Nullable Long usersAffected,
    @Nullable BigDecimal usersAffectedPercent,
    @Nullable BigDecimal revenuePerHour,
    @Nullable String currency,
    @Nullable Long failedRequests,
    @Nullable Long supportTickets,
    List<String> regions) {
  public Impact {
    regions = Fields.list(regions);
  }
}
