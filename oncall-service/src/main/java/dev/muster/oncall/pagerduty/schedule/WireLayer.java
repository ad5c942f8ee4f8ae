package dev.muster.oncall.pagerduty.schedule;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.oncall.pagerduty.WireUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer as PagerDuty's API shows one.
 *
 * @param rotationTurnLengthSeconds null for turns of a month, which have no fixed length
 * @param renderedScheduleEntries what the layer says by itself; empty when no range was asked for
 * @param renderedCoveragePercentage from 0 to 100; null when no range was asked for
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WireLayer(
    String id,
    String name,
    String start,
    @Nullable String end,
    String rotationVirtualStart,
    @Nullable Long rotationTurnLengthSeconds,
    List<Slot> users,
    List<WireRestriction> restrictions,
    List<WireEntry> renderedScheduleEntries,
    @Nullable Double renderedCoveragePercentage) {

  /** Who takes a turn. */
  public record Slot(WireUser user) {}
}
