package dev.muster.oncall.eligibility.api;

import dev.muster.oncall.eligibility.OnCallFacts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What makes somebody fit to be on call.
 *
 * @param onboardedOn the first day in the team; null when not known
 * @param holidayCalendar code of the person's public holidays; null for none
 */
public record OnCallFactsBody(
    @Nullable LocalDate onboardedOn,
    @Min(0) @Max(1000) int shadowedShifts,
    boolean productionAccess,
    boolean knowsMonitoring,
    boolean incidentTraining,
    @Nullable @Size(max = 20) String holidayCalendar) {

  OnCallFacts facts() {
    return new OnCallFacts(
        onboardedOn,
        shadowedShifts,
        productionAccess,
        knowsMonitoring,
        incidentTraining,
        holidayCalendar);
  }

  static OnCallFactsBody from(OnCallFacts facts) {
    return new OnCallFactsBody(
        facts.onboardedOn(),
        facts.shadowedShifts(),
        facts.productionAccess(),
        facts.knowsMonitoring(),
        facts.incidentTraining(),
        facts.holidayCalendar());
  }
}
