package dev.muster.oncall.rotation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One rotation of a schedule.
 *
 * @param priority a higher one hides lower ones; those of equal priority are on call together
 * @param zone of all its times on the wall
 * @param slots who takes turns, in order; empty means nobody ever
 * @param windows to which shifts are restricted; empty for the whole day
 * @param effectiveFrom nobody is on call before it; turns count from the rotation's start all the
 *     same; null for always
 * @param effectiveUntil nobody is on call from it on; null for ever
 */
public record Layer(
    UUID id,
    String name,
    int priority,
    ZoneId zone,
    Rotation rotation,
    List<Slot> slots,
    List<Window> windows,
    Instant effectiveFrom,
    Instant effectiveUntil) {

  public Layer {
    slots = List.copyOf(slots);
    windows = List.copyOf(windows);
  }

  /** Everybody who takes turns. */
  public Set<UUID> people() {
    return slots.stream()
        .flatMap(slot -> slot.personIds().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * With a successor in all places of somebody; one who takes turns in the layer already does not
   * get more of them.
   */
  public Layer replacing(UUID person, UUID successor) {
    var takesTurns = slots.stream().anyMatch(slot -> slot.personIds().contains(successor));
    var replaced =
        slots.stream()
            .map(slot -> takesTurns ? slot.without(person) : slot.replacing(person, successor))
            .filter(slot -> !slot.personIds().isEmpty() || slots.contains(slot))
            .toList();
    return new Layer(
        id, name, priority, zone, rotation, replaced, windows, effectiveFrom, effectiveUntil);
  }
}
