package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.ScheduleDefinition;
import dev.muster.oncall.schedule.ScheduleDetails;
import dev.muster.oncall.zone.KnownZone;
import dev.muster.platform.time.SaneTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schedule to add or change.
 *
 * @param zone in which it is shown, and of layers that name none
 * @param layers who takes turns how
 * @param effectiveFrom from when a change counts; now when left out or past
 */
public record ScheduleRequest(
    @NotBlank @Size(max = 200) String name,
    @Nullable @Size(max = 2000) String description,
    @Nullable UUID teamId,
    @NotNull @KnownZone String zone,
    @NotNull @Size(max = 50) List<@NotNull @Valid LayerRequest> layers,
    @Nullable @SaneTime Instant effectiveFrom) {

  ScheduleDetails details() {
    return new ScheduleDetails(name, description == null ? "" : description, teamId);
  }

  ScheduleDefinition definition() {
    return DefinitionRequest.definition(zone, layers);
  }
}
