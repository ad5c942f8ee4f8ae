package dev.muster.oncall.rotation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The one way from a time on the wall to an instant: a time that a clock change skips is the first
 * instant after the gap, one that it repeats is the first of the two. So later times on the wall
 * are never earlier instants.
 */
public final class WallClock {
  private final ZoneRules rules;

  public WallClock(ZoneId zone) {
    this.rules = zone.getRules();
  }

  public Instant instant(LocalDateTime local) {
    var offsets = rules.getValidOffsets(local);
    if (offsets.isEmpty()) {
      return skipped(local).getInstant();
    }
    return local.toInstant(offsets.get(0));
  }

  public LocalDateTime local(Instant at) {
    return LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), rules.getOffset(at));
  }

  private ZoneOffsetTransition skipped(LocalDateTime local) {
    return rules.getTransition(local);
  }
}
