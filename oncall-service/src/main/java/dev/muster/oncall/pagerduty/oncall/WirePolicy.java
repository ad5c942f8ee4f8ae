package dev.muster.oncall.pagerduty.oncall;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.oncall.escalation.EscalationPolicy;
import dev.muster.oncall.pagerduty.WireReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An escalation policy as PagerDuty's API shows one.
 *
 * @param type {@code escalation_policy_reference}, or {@code escalation_policy} with what follows
 * @param numLoops how often its levels start again
 * @param escalationRules its levels, in order
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WirePolicy(
    String id,
    String type,
    String summary,
    @Nullable String self,
    @Nullable String htmlUrl,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String name,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String description,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Integer numLoops,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<WireRule> escalationRules) {

  static WirePolicy reference(WireReference to) {
    return new WirePolicy(
        to.id(), to.type(), to.summary(), to.self(), to.htmlUrl(), null, null, null, null);
  }

  static WirePolicy whole(WireReference to, EscalationPolicy policy, List<WireRule> rules) {
    return new WirePolicy(
        to.id(),
        "escalation_policy",
        to.summary(),
        to.self(),
        to.htmlUrl(),
        policy.name(),
        policy.description(),
        policy.snapshot().repeatCount(),
        rules);
  }
}
