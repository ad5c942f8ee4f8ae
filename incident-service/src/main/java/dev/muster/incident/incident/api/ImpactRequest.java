package dev.muster.incident.incident.api;

import dev.muster.contracts.Impact;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** What is known of the impact (IMP-01); null means unknown, {@code currency} is ISO 4217. */
public record ImpactRequest(
    @Size(max = 2_000) String summary,
    @PositiveOrZero Long usersAffected,
    @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal usersAffectedPercent,
    @PositiveOrZero @Digits(integer = 15, fraction = 2) BigDecimal revenuePerHour,
    @Pattern(regexp = "[A-Z]{3}") String currency,
    @PositiveOrZero Long failedRequests,
    @PositiveOrZero Long supportTickets,
    @Size(max = 50) List<@NotBlank @Size(max = 100) String> regions) {

  Impact impact() {
    return new Impact(
        summary,
        usersAffected,
        usersAffectedPercent,
        revenuePerHour,
        currency,
        failedRequests,
        supportTickets,
        regions);
  }
}
