package dev.muster.incident.checklist;

import dev.muster.contracts.Milestones;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time after a moment of the incident. */
public record DueTime(Moment from, long afterSeconds) {
  private static final long LONGEST = 90 * 86_400L;

  /** What the time is counted from. */
  @Schema(name = "DueFrom")
  public enum Moment {
    DECLARED,
    ACKNOWLEDGED,
    MITIGATED,
    RESOLVED
  }

  public DueTime {
    if (from == null) {
      throw new IllegalArgumentException("a due time counts from a moment");
    }
    if (afterSeconds < 0 || afterSeconds > LONGEST) {
      throw new IllegalArgumentException("afterSeconds runs from 0 to " + LONGEST);
    }
  }

  /** Empty while that moment has not come. */
  Optional<Instant> in(Milestones moments) {
    var start =
        switch (from) {
          case DECLARED -> moments.declaredAt();
          case ACKNOWLEDGED -> moments.acknowledgedAt();
          case MITIGATED -> moments.mitigatedAt();
          case RESOLVED -> moments.resolvedAt();
        };
    return Optional.ofNullable(start).map(at -> at.plusSeconds(afterSeconds));
  }
}
