package dev.muster.postmortem.draft;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a draft takes of a timeline: no entry that was put right or taken back later, and none that
 * says what became of the post-mortem itself.
 */
final class Standing {
  private static final String SELF = "postmortem-service";

  private Standing() {}

  /** The entries that stand, in their order; an entry that only takes another back is none. */
  static List<TimelineEntry> of(List<TimelineEntry> timeline) {
    Set<Long> corrected =
        timeline.stream()
            .map(TimelineEntry::corrects)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return timeline.stream()
        .filter(entry -> !corrected.contains(entry.number()))
        .filter(entry -> !Boolean.TRUE.equals(entry.withdraws()))
        .filter(entry -> !isOwn(entry.author()))
        .toList();
  }

  private static boolean isOwn(Who author) {
    return author.kind() == Who.Kind.SERVICE && author.name().equals(SELF);
  }
}
