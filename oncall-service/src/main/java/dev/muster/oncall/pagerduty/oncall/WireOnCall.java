package dev.muster.oncall.pagerduty.oncall;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.oncall.pagerduty.WireUser;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on call as PagerDuty's API shows it.
 *
 * @param escalationLevel from 1
 * @param schedule null when the policy names the person
 * @param start null for always
 * @param end null for ever
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WireOnCall(
    WireUser user,
    WirePolicy escalationPolicy,
    int escalationLevel,
    @Nullable WireOnCallSchedule schedule,
    @Nullable String start,
    @Nullable String end) {}
