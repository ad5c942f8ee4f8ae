package dev.muster.incident.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Says what a channel needs next, from what it is and what it should be. */
final class RoomPlan {
  private final WarRoom room;
  private final Wish wish;

  RoomPlan(WarRoom room, Wish wish) {
    this.room = room;
    this.wish = wish;
  }

  /**
   * What a channel should be.
   *
   * @param running whether people still work on the incident
   * @param missing who belongs into it and is to be asked now
   * @param askAgainAt when others are to be asked; null for nobody
   * @param leavers who is to go out of it
   * @param entries number of the last timeline entry
   */
  record Wish(
      boolean running,
      String topic,
      Set<UUID> missing,
      Instant askAgainAt,
      Set<UUID> leavers,
      long entries) {
    Wish {
      missing = Set.copyOf(missing);
      leavers = Set.copyOf(leavers);
    }
  }

  /** What can be done now. */
  Optional<ChannelStep> next(Instant now) {
    return open(now).stream().filter(step -> !from(step, now).isAfter(now)).findFirst();
  }

  /** When there is something to do again; empty for when nothing is foreseen. */
  Optional<Instant> due(Instant now) {
    var inUse = room.hasChannel() && !room.isOver(now);
    return Stream.concat(
            open(now).stream().map(step -> from(step, now)),
            inUse ? Stream.of(room.archiveAt(), wish.askAgainAt()) : Stream.empty())
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }

  private Instant from(ChannelStep step, Instant now) {
    return room.steps().retryAt(step).orElse(now);
  }

  /** All that is to be done, the most urgent first. */
  private List<ChannelStep> open(Instant now) {
    if (room.isOver(now)) {
      return room.hasChannel() && room.archivedAt() == null ? leaving() : List.of();
    }
    if (!room.hasChannel()) {
      return wish.running() ? List.of(ChannelStep.CREATE) : List.of();
    }
    return room.archivedAt() == null ? furnishing() : List.of(ChannelStep.REVIVE);
  }

  private List<ChannelStep> leaving() {
    return wish.leavers().isEmpty()
        ? List.of(ChannelStep.ARCHIVE)
        : List.of(ChannelStep.REMOVE, ChannelStep.ARCHIVE);
  }

  /** Nothing more is mirrored while somebody reads it who may not see the incident any more. */
  private List<ChannelStep> furnishing() {
    var steps = new ArrayList<ChannelStep>();
    if (!wish.leavers().isEmpty()) {
      steps.add(ChannelStep.REMOVE);
    }
    once(steps, ChannelStep.PURPOSE);
    if (!wish.topic().equals(room.topic())) {
      steps.add(ChannelStep.TOPIC);
    }
    if (room.messageTs() == null) {
      steps.add(ChannelStep.GREET);
    }
    if (!wish.missing().isEmpty()) {
      steps.add(ChannelStep.INVITE);
    }
    if (room.messageTs() != null) {
      once(steps, ChannelStep.PIN);
    }
    once(steps, ChannelStep.BOOKMARK);
    if (room.messageTs() != null && wish.leavers().isEmpty() && wish.entries() > room.mirrored()) {
      steps.add(ChannelStep.MIRROR);
    }
    return steps;
  }

  private void once(List<ChannelStep> steps, ChannelStep step) {
    if (!room.steps().isDone(step)) {
      steps.add(step);
    }
  }
}
