package dev.muster.oncall.pagerduty.oncall;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.oncall.pagerduty.WireReference;
import dev.muster.oncall.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A schedule by which somebody is on call.
 *
 * @param type {@code schedule_reference}, or {@code schedule} with what follows
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WireOnCallSchedule(
    String id,
    String type,
    String summary,
    @Nullable String self,
    @Nullable String htmlUrl,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String name,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String description,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String timeZone) {

  static WireOnCallSchedule reference(WireReference to) {
    return new WireOnCallSchedule(
        to.id(), to.type(), to.summary(), to.self(), to.htmlUrl(), null, null, null);
  }

  static WireOnCallSchedule whole(WireReference to, Schedule schedule, String zone) {
    return new WireOnCallSchedule(
        to.id(),
        "schedule",
        to.summary(),
        to.self(),
        to.htmlUrl(),
        schedule.name(),
        schedule.description(),
        zone);
  }
}
