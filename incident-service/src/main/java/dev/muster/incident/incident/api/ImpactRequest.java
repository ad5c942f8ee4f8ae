package dev.muster.incident.incident.api;

import dev.muster.contracts.AffectedCustomer;
import dev.muster.contracts.Impact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    @Size(max = 50) List<@NotBlank @Size(max = 100) String> regions,
    @Size(max = 200) List<@NotNull @Valid CustomerRequest> customers,
    @PositiveOrZero @Digits(integer = 15, fraction = 2) BigDecimal revenueDelayed,
    @PositiveOrZero @Digits(integer = 15, fraction = 2) BigDecimal revenueLost,
    @PositiveOrZero Long socialMentions,
    @PositiveOrZero @Digits(integer = 7, fraction = 2) BigDecimal supportHours,
    @PositiveOrZero @Digits(integer = 7, fraction = 2) BigDecimal errorBudgetPercent,
    Boolean dataLoss,
    @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal errorRatePercent,
    @PositiveOrZero Long responseMillis) {

  /** A customer who feels it; {@code tier} as sales names it, null when unknown (IMP-03). */
  public record CustomerRequest(
      @NotBlank @Size(max = 200) String name, @Nullable @Size(max = 60) String tier) {
    AffectedCustomer customer() {
      return new AffectedCustomer(
          name.strip(), tier == null || tier.isBlank() ? null : tier.strip());
    }
  }

  Impact impact() {
    return new Impact(
        summary,
        usersAffected,
        usersAffectedPercent,
        revenuePerHour,
        currency,
        failedRequests,
        supportTickets,
        regions,
        customers == null ? List.of() : customers.stream().map(CustomerRequest::customer).toList(),
        revenueDelayed,
        revenueLost,
        socialMentions,
        supportHours,
        errorBudgetPercent,
        dataLoss,
        errorRatePercent,
        responseMillis);
  }
}
