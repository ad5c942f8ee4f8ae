package dev.muster.oncall.pagerduty.schedule;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * Hours to which a layer is restricted.
 *
 * @param type {@code daily_restriction} or {@code weekly_restriction}
 * @param startTimeOfDay {@code HH:mm:ss} on the wall
 * @param startDayOfWeek 1 for Monday to 7 for Sunday; only of a weekly restriction
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record WireRestriction(
    @Nullable String type,
    @Nullable String startTimeOfDay,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Integer startDayOfWeek,
    @Nullable Integer durationSeconds) {
  static final String DAILY = "daily_restriction";
  static final String WEEKLY = "weekly_restriction";
}
