package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.ScheduleDefinition;
import dev.muster.oncall.zone.KnownZone;
import dev.muster.platform.time.SaneTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * A definition of which to compute {@code [since, until)}, at most 400 days, without keeping it.
 */
public record PreviewRequest(
    @NotNull @KnownZone String zone,
    @NotNull @Size(max = 50) List<@NotNull @Valid LayerRequest> layers,
    @NotNull @SaneTime Instant since,
    @NotNull @SaneTime Instant until) {

  ScheduleDefinition definition() {
    return DefinitionRequest.definition(zone, layers);
  }
}
