package dev.muster.oncall.pagerduty.oncall;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.oncall.pagerduty.WireReference;
import java.util.List;

/**
 * A level of an escalation policy as PagerDuty's API shows one.
 *
 * @param id of the policy and the number of the level, from 1
 * @param escalationDelayInMinutes until the next level, or the end, begins; begun minutes count
 * @param escalationRuleAssignmentStrategy {@code assign_to_everyone} or {@code round_robin}
 * @param targets references to users, schedules and teams
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WireRule(
    String id,
    long escalationDelayInMinutes,
    String escalationRuleAssignmentStrategy,
    List<WireReference> targets) {}
