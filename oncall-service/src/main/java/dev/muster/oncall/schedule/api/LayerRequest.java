package dev.muster.oncall.schedule.api;

import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.zone.KnownZone;
import dev.muster.platform.id.Ids;
import dev.muster.platform.time.SaneTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A layer to add or change.
 *
 * @param id of a layer that stays; left out for a new one
 * @param priority a higher one hides lower ones, those of equal priority are on call together; 0
 *     when left out
 * @param zone of its times on the wall; the schedule's when left out
 * @param slots who takes turns, in order
 * @param windows to which shifts are restricted; empty or left out for none
 * @param effectiveFrom nobody is on call by this layer before it; null for always
 * @param effectiveUntil nobody is on call by this layer from it on; null for ever
 */
public record LayerRequest(
    @Nullable UUID id,
    @NotBlank @Size(max = 200) String name,
    @Nullable @Min(0) @Max(1_000) Integer priority,
    @Nullable @KnownZone String zone,
    @NotNull @Valid RotationBody rotation,
    @NotNull @Size(max = 100) List<@NotNull @Valid SlotBody> slots,
    @Nullable @Size(max = 50) List<@NotNull @Valid WindowBody> windows,
    @Nullable @SaneTime Instant effectiveFrom,
    @Nullable @SaneTime Instant effectiveUntil) {

  Layer layer(ZoneId ofSchedule) {
    return new Layer(
        id == null ? Ids.next() : id,
        name.strip(),
        priority == null ? 0 : priority,
        zone == null ? ofSchedule : ZoneId.of(zone),
        rotation.rotation(),
        slots.stream().map(SlotBody::slot).toList(),
        windows == null ? List.of() : windows.stream().map(WindowBody::window).toList(),
        micros(effectiveFrom),
        micros(effectiveUntil));
  }

  private static Instant micros(Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
  }
}
