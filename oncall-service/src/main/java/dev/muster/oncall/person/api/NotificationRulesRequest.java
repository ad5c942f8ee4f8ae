package dev.muster.oncall.person.api;

import dev.muster.oncall.page.NotificationRuleSpec;
import dev.muster.oncall.page.Urgency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** All notification rules of a person, in order. */
public record NotificationRulesRequest(@NotNull @Size(max = 50) List<@NotNull @Valid Rule> rules) {

  /**
   * One rule.
   *
   * @param delaySeconds after the person was paged, up to a day
   */
  public record Rule(
      @NotNull Urgency urgency,
      @NotNull UUID contactMethodId,
      @Min(0) @Max(86_400) long delaySeconds) {}

  List<NotificationRuleSpec> specs() {
    return rules.stream()
        .map(r -> new NotificationRuleSpec(r.urgency(), r.contactMethodId(), r.delaySeconds()))
        .toList();
  }
}
