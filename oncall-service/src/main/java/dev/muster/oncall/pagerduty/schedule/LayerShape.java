package dev.muster.oncall.pagerduty.schedule;

import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.rotation.Rotation;
import dev.muster.oncall.rotation.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A layer as far as PagerDuty's words go, in whole seconds.
 *
 * @param id null for a new one
 * @param name null for the usual one
 * @param start from when it counts
 * @param end until when; null for ever
 * @param virtualStart when a turn of the first user begins
 * @param turnSeconds on the wall; null for turns that have no fixed length
 * @param users in the order of their turns
 */
record LayerShape(
    UUID id,
    String name,
    Instant start,
    Instant end,
    Instant virtualStart,
    Long turnSeconds,
    List<UUID> users,
    List<WireRestriction> restrictions) {

  /**
   * @param always the start of a layer that has none: before it the schedule did not exist
   */
  static LayerShape of(Layer layer, Instant always) {
    return new LayerShape(
        layer.id(),
        layer.name(),
        seconds(layer.effectiveFrom() == null ? start(layer, always) : layer.effectiveFrom()),
        seconds(layer.effectiveUntil()),
        new WallClock(layer.zone()).instant(layer.rotation().start()),
        turnSeconds(layer.rotation()),
        layer.slots().stream().flatMap(slot -> slot.personIds().stream()).toList(),
        Restrictions.of(layer.windows()));
  }

  /** Before its end in any case, as clients expect of every layer. */
  private static Instant start(Layer layer, Instant always) {
    var end = layer.effectiveUntil();
    return end == null || always.isBefore(end.minusSeconds(1)) ? always : end.minusSeconds(1);
  }

  private static Instant seconds(Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS);
  }

  private static Long turnSeconds(Rotation rotation) {
    return switch (rotation.type()) {
      case HOURLY -> Duration.ofHours(rotation.length()).toSeconds();
      case DAILY -> Duration.ofDays(rotation.length()).toSeconds();
      case WEEKLY -> Duration.ofDays(7L * rotation.length()).toSeconds();
      case MONTHLY -> null;
    };
  }
}
