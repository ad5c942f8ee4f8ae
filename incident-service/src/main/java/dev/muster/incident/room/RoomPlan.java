package dev.muster.incident.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
   * @param missing who belongs into it and was not asked yet
   * @param entries number of the last timeline entry
   */
  record Wish(boolean running, String topic, Set<UUID> missing, long entries) {
    Wish {
      missing = Set.copyOf(missing);
    }
  }

  /** What can be done now. */
  Optional<ChannelStep> next(Instant now) {
    return open(now).stream().filter(step -> !from(step, now).isAfter(now)).findFirst();
  }

  /** When there is something to do again; empty for when nothing is foreseen. */
  Optional<Instant> due(Instant now) {
    var archive = room.hasChannel() && !room.isOver(now) ? room.archiveAt() : null;
    return Stream.concat(
            open(now).stream().map(step -> from(step, now)), Stream.ofNullable(archive))
        .min(Instant::compareTo);
  }

  private Instant from(ChannelStep step, Instant now) {
    return room.steps().retryAt(step).orElse(now);
  }

  /** All that is to be done, the most urgent first. */
  private List<ChannelStep> open(Instant now) {
    if (room.isOver(now)) {
      return room.hasChannel() && room.archivedAt() == null
          ? List.of(ChannelStep.ARCHIVE)
          : List.of();
    }
    if (!room.hasChannel()) {
      return wish.running() ? List.of(ChannelStep.CREATE) : List.of();
    }
    return room.archivedAt() == null ? furnishing() : List.of(ChannelStep.REVIVE);
  }

  private List<ChannelStep> furnishing() {
    var steps = new ArrayList<ChannelStep>();
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
    if (room.messageTs() != null && wish.entries() > room.mirrored()) {
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
