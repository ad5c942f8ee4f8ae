package dev.muster.oncall.pagerduty.schedule.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.muster.oncall.pagerduty.schedule.ScheduleInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A schedule in its wrapper, to add, change or preview. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ScheduleBody(@NotNull @Valid ScheduleInput schedule) {}
