package dev.muster.postmortem.draft;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the timeline says, as tables. */
final class TimelineText {
  private final DraftSource source;
  private final Phrases phrases;

  TimelineText(DraftSource source, Phrases phrases) {
    this.source = source;
    this.phrases = phrases;
  }

  /** The pinned entries and the states; everything while nothing is pinned. */
  String chosen() {
    boolean anyPinned = source.timeline().stream().anyMatch(TimelineEntry::pinned);
    List<TimelineEntry> chosen =
        entries(entry -> !anyPinned || entry.pinned() || entry.kind() == Kind.STATE);
    return table(
        chosen,
        List.of("timeline.time", "timeline.kind", "timeline.event", "timeline.author"),
        entry ->
            List.of(
                Spelling.moment(entry.occurredAt()),
                phrases.text("kind." + entry.kind().name()),
                escape(entry.text()),
                escape(entry.author().name())));
  }

  /** Who was told what, and when. */
  String communications() {
    return table(
        entries(entry -> entry.kind() == Kind.COMMUNICATION),
        List.of("timeline.time", "timeline.event", "timeline.author"),
        entry ->
            List.of(
                Spelling.moment(entry.occurredAt()),
                escape(entry.text()),
                escape(entry.author().name())));
  }

  /** The figures that were written down before, during and after the incident. */
  String metrics() {
    Instant begun =
        Stream.of(source.facts().milestones().startedAt(), source.facts().milestones().detectedAt())
            .filter(at -> at != null)
            .findFirst()
            .orElse(Instant.MIN);
    Instant over = source.facts().milestones().resolvedAt();
    List<String> parts = new ArrayList<>();
    metrics(parts, "metrics.before", entry -> entry.occurredAt().isBefore(begun));
    metrics(
        parts,
        "metrics.during",
        entry ->
            !entry.occurredAt().isBefore(begun)
                && (over == null || entry.occurredAt().isBefore(over)));
    metrics(parts, "metrics.after", entry -> over != null && !entry.occurredAt().isBefore(over));
    return String.join("\n", parts);
  }

  private void metrics(List<String> parts, String key, Predicate<TimelineEntry> when) {
    List<TimelineEntry> found = entries(entry -> entry.kind() == Kind.METRIC && when.test(entry));
    List<String> lines =
        found.stream()
            .limit(DraftComposer.MOST_ENTRIES)
            .map(entry -> Spelling.moment(entry.occurredAt()) + " " + escape(entry.text()))
            .toList();
    if (!lines.isEmpty()) {
      parts.add(
          "### "
              + phrases.text(key)
              + "\n\n"
              + Rest.after(
                  Markdown.bullets(lines), found.size() - lines.size(), "timeline.more", phrases));
    }
  }

  private List<TimelineEntry> entries(Predicate<TimelineEntry> wanted) {
    return source.timeline().stream().filter(wanted).toList();
  }

  private interface Cells {
    List<String> of(TimelineEntry entry);
  }

  private String table(List<TimelineEntry> entries, List<String> head, Cells cells) {
    if (entries.isEmpty()) {
      return "";
    }
    List<List<String>> rows =
        entries.stream().limit(DraftComposer.MOST_ENTRIES).map(cells::of).toList();
    String table = Markdown.table(head.stream().map(phrases::text).toList(), rows);
    return Rest.after(table, entries.size() - rows.size(), "timeline.more", phrases);
  }
}
