package dev.muster.postmortem.draft;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.contracts.Milestones;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.figures.Phases;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes the first text of each section from what is known of the incident. */
public final class DraftComposer {
  /** The most timeline entries that a draft takes over; the incident keeps them all. */
  static final int MOST_ENTRIES = 500;

  private final DraftSource source;
  private final Phrases phrases;

  private DraftComposer(DraftSource source, Phrases phrases) {
    this.source = source;
    this.phrases = phrases;
  }

  /** The text of every section, empty where nothing is known; what people wrote is escaped. */
  public static Map<SectionKey, String> compose(DraftSource source, Phrases phrases) {
    DraftComposer composer = new DraftComposer(source, phrases);
    Map<SectionKey, String> sections = new EnumMap<>(SectionKey.class);
    for (SectionKey key : SectionKey.values()) {
      sections.put(key, Markdown.normalise(composer.section(key)));
    }
    return sections;
  }

  private String section(SectionKey key) {
    return switch (key) {
      case SUMMARY -> summary();
      case IMPACT -> ImpactText.of(source, phrases);
      case TIMELINE -> timeline();
      case DETECTION -> detection();
      case RESPONSE -> response();
      case ROOT_CAUSE -> source.facts().rootCause() == null ? "" : source.facts().rootCause();
      case LINKS -> links();
      case CONTRIBUTING_FACTORS, WENT_WELL, WENT_WRONG, LUCK, LESSONS -> "";
    };
  }

  private String summary() {
    IncidentFacts facts = source.facts();
    Duration total = Phases.of(facts.milestones()).total();
    String lead =
        total == null
            ? phrases.text(
                "draft.summary.open",
                Map.of("reference", facts.reference(), "severity", facts.severity().name()))
            : phrases.text(
                "draft.summary",
                Map.of(
                    "reference", facts.reference(),
                    "severity", facts.severity().name(),
                    "resolved", Spelling.moment(facts.milestones().resolvedAt()),
                    "duration", Spelling.duration(total, phrases)));
    return facts.summary().isBlank() ? lead : lead + "\n\n" + escape(facts.summary());
  }

  private String timeline() {
    boolean anyPinned = source.timeline().stream().anyMatch(TimelineEntry::pinned);
    List<TimelineEntry> chosen =
        source.timeline().stream()
            .filter(
                entry -> !anyPinned || entry.pinned() || entry.kind() == TimelineEntry.Kind.STATE)
            .toList();
    if (chosen.isEmpty()) {
      return "";
    }
    List<List<String>> rows =
        chosen.stream()
            .limit(MOST_ENTRIES)
            .map(
                entry ->
                    List.of(
                        Spelling.moment(entry.occurredAt()),
                        phrases.text("kind." + entry.kind().name()),
                        escape(entry.text()),
                        escape(entry.author().name())))
            .toList();
    String table =
        Markdown.table(
            List.of(
                phrases.text("timeline.time"),
                phrases.text("timeline.kind"),
                phrases.text("timeline.event"),
                phrases.text("timeline.author")),
            rows);
    int left = chosen.size() - rows.size();
    return left == 0 ? table : table + "\n" + phrases.text("timeline.more", "count", left);
  }

  private String detection() {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.text(source.detectedByAlert() ? "detection.alert" : "detection.person"));
    source.alerts().stream()
        .limit(20)
        .forEach(alert -> lines.add(phrases.text("detection.signal", "summary", escape(alert))));
    Duration delay = Phases.of(source.facts().milestones()).detectionDelay();
    if (delay != null) {
      lines.add(phrases.text("detection.delay", "duration", Spelling.duration(delay, phrases)));
    }
    return Markdown.bullets(lines);
  }

  private String response() {
    List<String> parts = new ArrayList<>();
    part(parts, "response.people", source.roles().stream().map(this::role).toList());
    part(parts, "response.durations", durations());
    part(
        parts,
        "response.actions",
        source.timeline().stream()
            .filter(DraftComposer::isAction)
            .limit(MOST_ENTRIES)
            .map(entry -> Spelling.moment(entry.occurredAt()) + " " + escape(entry.text()))
            .toList());
    return String.join("\n", parts);
  }

  private void part(List<String> parts, String key, List<String> lines) {
    if (!lines.isEmpty()) {
      parts.add("**" + phrases.text(key) + "**\n\n" + Markdown.bullets(lines));
    }
  }

  private static boolean isAction(TimelineEntry entry) {
    return entry.kind() == TimelineEntry.Kind.ACTION || entry.kind() == TimelineEntry.Kind.DECISION;
  }

  private String role(RoleHolders holders) {
    return RoleNames.of(holders.roleKey(), phrases)
        + ": "
        + String.join(", ", holders.names().stream().map(Markdown::escape).toList());
  }

  private List<String> durations() {
    Milestones milestones = source.facts().milestones();
    Phases phases = Phases.of(milestones);
    List<String> lines = new ArrayList<>();
    duration(lines, "phase.response", phases.responseTime());
    duration(lines, "phase.investigation", phases.investigationTime());
    duration(lines, "phase.resolution", phases.resolutionTime());
    duration(lines, "phase.recovery", phases.recoveryTime());
    duration(lines, "phase.total", phases.total());
    return lines;
  }

  private void duration(List<String> lines, String key, Duration duration) {
    if (duration != null) {
      lines.add(phrases.text(key) + ": " + Spelling.duration(duration, phrases));
    }
  }

  private String links() {
    return Markdown.bullets(
        List.of("[" + escape(source.facts().reference()) + "](<" + source.link() + ">)"));
  }
}
