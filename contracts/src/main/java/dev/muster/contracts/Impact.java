package dev.muster.contracts;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an incident costs, as far as known: null means unknown, not zero; {@code revenuePerHour} is
 * in {@code currency} (ISO 4217), the percentage runs from 0 to 100.
 */
public record Impact(
    String summary,
    Long usersAffected,
    BigDecimal usersAffectedPercent,
    BigDecimal revenuePerHour,
    String currency,
    Long failedRequests,
    Long supportTickets,
    List<String> regions) {
  public Impact {
    regions = Fields.list(regions);
  }
}
