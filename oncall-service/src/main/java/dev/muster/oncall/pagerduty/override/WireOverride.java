package dev.muster.oncall.pagerduty.override;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.oncall.pagerduty.WireUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An override as PagerDuty's API shows one: somebody in place of everybody.
 *
 * @param user null for an override that only takes somebody away
 * @param musterNotExpressible how it differs from that; left out when it does not
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WireOverride(
    String id,
    String type,
    String start,
    String end,
    @Nullable WireUser user,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<String> musterNotExpressible) {}
