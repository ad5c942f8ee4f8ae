package dev.muster.incident.severity;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * What is known when severity is assessed (TREE-15, IMP-03); null means unknown. Percentages run
 * from 0 to 100 except the degradation, which says how many per cent slower and has no upper end.
 */
public record SeverityFacts(
    @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal percentUsersAffected,
    @PositiveOrZero Long usersAffected,
    Boolean fewUsersAffected,
    Boolean revenueImpacted,
    @PositiveOrZero @Digits(integer = 15, fraction = 2) BigDecimal revenuePerHour,
    Boolean dataBreach,
    Boolean dataLoss,
    Boolean serviceDown,
    Boolean coreFunctionalityDown,
    Boolean criticalTasksBlocked,
    Boolean workaroundAvailable,
    @PositiveOrZero @Digits(integer = 9, fraction = 4) BigDecimal performanceDegradationPercent,
    Boolean criticalCustomerAffected,
    Boolean nonCriticalFeatureBroken,
    Boolean cosmetic) {

  /** Nothing is known yet. */
  public static final SeverityFacts UNKNOWN =
      new SeverityFacts(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
