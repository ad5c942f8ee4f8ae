package dev.muster.comms.statuspage.api;

import dev.muster.comms.status.UptimeWeights;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** How much of the time in each status counts as an outage, from 0 to 1. */
public record UptimeWeightsRequest(
    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 3)
        BigDecimal majorOutage,
    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 3)
        BigDecimal partialOutage,
    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 3)
        BigDecimal degradedPerformance,
    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 3)
        BigDecimal underMaintenance) {

  UptimeWeights weights() {
    return new UptimeWeights(majorOutage, partialOutage, degradedPerformance, underMaintenance);
  }
}
