package dev.muster.oncall.service.api;

import dev.muster.oncall.service.UrgencyBasis;
import dev.muster.oncall.service.UrgencyRule;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How urgent the alerts of a service are.
 *
 * @param supportHours with the rule {@code SUPPORT_HOURS} only
 */
public record UrgencyBody(
    @NotNull UrgencyKind rule, @Valid @Nullable SupportHoursBody supportHours) {

  /**
   * @throws ProblemException 422 {@code service.bad-urgency} when support hours are missing or
   *     given without need
   */
  UrgencyRule urgencyRule() {
    if ((rule == UrgencyKind.SUPPORT_HOURS) != (supportHours != null)) {
      throw new ProblemException(
          Problem.unprocessable(
              "service.bad-urgency",
              "The rule of urgency contradicts itself",
              new FieldError(
                  "urgency.supportHours", "consistent", "belong to the rule SUPPORT_HOURS")));
    }
    return supportHours == null
        ? new UrgencyRule(UrgencyBasis.valueOf(rule.name()), null)
        : supportHours.rule();
  }

  static UrgencyBody from(UrgencyRule rule) {
    return rule.supportHours() == null
        ? new UrgencyBody(UrgencyKind.valueOf(rule.basis().name()), null)
        : new UrgencyBody(
            UrgencyKind.SUPPORT_HOURS, SupportHoursBody.from(rule.supportHours(), rule.basis()));
  }
}
