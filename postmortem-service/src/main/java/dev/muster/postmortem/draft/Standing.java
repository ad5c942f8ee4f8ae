package dev.muster.postmortem.draft;

import dev.muster.contracts.incident.TimelineEntry;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What still stands of a timeline: no entry that was put right or taken back later. */
final class Standing {
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
        .toList();
  }
}
