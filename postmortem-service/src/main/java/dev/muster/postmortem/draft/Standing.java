package dev.muster.postmortem.draft;

import static java.util.stream.Collectors.groupingBy;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a draft takes of a timeline: of an entry that was put right the last words, at the time when
 * it happened; none that was taken back, and none that says what became of the post-mortem itself.
 */
final class Standing {
  private static final String SELF = "postmortem-service";
  private static final Comparator<TimelineEntry> IN_TIME =
      Comparator.comparing(TimelineEntry::occurredAt).thenComparing(TimelineEntry::number);

  private Standing() {}

  /** The entries that stand, in order of occurrence; an entry that takes another back is none. */
  static List<TimelineEntry> of(List<TimelineEntry> timeline) {
    Map<Long, List<TimelineEntry>> corrections =
        timeline.stream()
            .filter(entry -> entry.corrects() != null)
            .sorted(Comparator.comparing(TimelineEntry::number))
            .collect(groupingBy(TimelineEntry::corrects));
    return timeline.stream()
        .filter(entry -> entry.corrects() == null)
        .filter(entry -> !isOwn(entry.author()))
        .flatMap(entry -> standing(entry, corrections.getOrDefault(entry.number(), List.of())))
        .sorted(IN_TIME)
        .toList();
  }

  private static Stream<TimelineEntry> standing(
      TimelineEntry entry, List<TimelineEntry> corrections) {
    if (corrections.isEmpty()) {
      return Stream.of(entry);
    }
    TimelineEntry last = corrections.get(corrections.size() - 1);
    Instant happened =
        corrections.stream()
            .map(TimelineEntry::rightTime)
            .filter(Objects::nonNull)
            .reduce(entry.occurredAt(), (earlier, later) -> later);
    return Boolean.TRUE.equals(last.withdraws())
        ? Stream.of()
        : Stream.of(last.insteadOf(entry, happened));
  }

  private static boolean isOwn(Who author) {
    return author.kind() == Who.Kind.SERVICE && author.name().equals(SELF);
  }
}
