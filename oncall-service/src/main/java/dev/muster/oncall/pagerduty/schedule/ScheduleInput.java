package dev.muster.oncall.pagerduty.schedule;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.oncall.pagerduty.WireReferenceInput;
import dev.muster.oncall.zone.KnownZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as clients send it.
 *
 * @param description left as it is when null
 * @param scheduleLayers the one that hides the others first
 * @param teams at most one, which owns it; left as it is when null
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ScheduleInput(
    @NotBlank @Size(max = 200) String name,
    @Nullable @Size(max = 2000) String description,
    @NotNull @KnownZone String timeZone,
    @NotNull @Size(max = 50) List<@NotNull @Valid LayerInput> scheduleLayers,
    @Nullable @Size(max = 1) List<@NotNull @Valid WireReferenceInput> teams) {}
