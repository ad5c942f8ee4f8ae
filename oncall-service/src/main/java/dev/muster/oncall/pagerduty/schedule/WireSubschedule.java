package dev.muster.oncall.pagerduty.schedule;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What layers and overrides come to, or what the overrides put on call.
 *
 * @param renderedScheduleEntries empty when no range was asked for
 * @param renderedCoveragePercentage from 0 to 100; null when no range was asked for
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WireSubschedule(
    String name,
    List<WireEntry> renderedScheduleEntries,
    @Nullable Double renderedCoveragePercentage) {}
