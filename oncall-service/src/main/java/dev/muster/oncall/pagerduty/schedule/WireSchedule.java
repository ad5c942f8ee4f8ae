package dev.muster.oncall.pagerduty.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.oncall.pagerduty.WireReference;
import dev.muster.oncall.pagerduty.WireUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as PagerDuty's API shows one.
 *
 * @param httpCalUrl always null: calendar feeds have addresses of their own that are secret
 * @param scheduleLayers the one that hides the others first; left out of lists unless asked for
 * @param nextOncallForUser the running or next shift of the one that was asked for; left out when
 *     there is none within 90 days
 * @param musterNotExpressible what the layers say that has no words here, so that a PUT is refused;
 *     left out when there is nothing
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WireSchedule(
    String id,
    String type,
    String summary,
    @Nullable String self,
    @Nullable String htmlUrl,
    String name,
    String description,
    String timeZone,
    List<WireReference> escalationPolicies,
    List<WireUser> users,
    List<WireReference> teams,
    @Nullable String httpCalUrl,
    @Nullable String webCalUrl,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<WireLayer> scheduleLayers,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) WireSubschedule overridesSubschedule,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) WireSubschedule finalSchedule,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) WireTurn nextOncallForUser,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<String> musterNotExpressible) {}
