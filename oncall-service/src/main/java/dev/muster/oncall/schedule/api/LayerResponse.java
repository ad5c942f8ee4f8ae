package dev.muster.oncall.schedule.api;

import dev.muster.oncall.rotation.Layer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A layer. */
public record LayerResponse(
    UUID id,
    String name,
    int priority,
    String zone,
    RotationBody rotation,
    List<SlotBody> slots,
    List<WindowBody> windows,
    @Nullable Instant effectiveFrom,
    @Nullable Instant effectiveUntil) {

  static LayerResponse from(Layer layer) {
    return new LayerResponse(
        layer.id(),
        layer.name(),
        layer.priority(),
        layer.zone().getId(),
        RotationBody.from(layer.rotation()),
        layer.slots().stream().map(SlotBody::from).toList(),
        layer.windows().stream().map(WindowBody::from).toList(),
        layer.effectiveFrom(),
        layer.effectiveUntil());
  }
}
