package dev.muster.postmortem.draft;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.figures.Phases;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.people.RoleNames;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the first text of each section from what is known of the incident. */
public final class DraftComposer {
  /** The most timeline entries that a section takes over; the incident keeps them all. */
  static final int MOST_ENTRIES = 500;

  private final DraftSource source;
  private final Phrases phrases;
  private final TimelineText timeline;
  private final ResponseText response;

  private DraftComposer(DraftSource source, Phrases phrases) {
    this.source = source;
    this.phrases = phrases;
    this.timeline = new TimelineText(source, phrases);
    this.response = new ResponseText(source, phrases);
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
      case PEOPLE -> people();
      case IMPACT -> ImpactText.of(source, phrases);
      case TIMELINE -> timeline.chosen();
      case DETECTION -> DetectionText.of(source, phrases);
      case RESPONSE -> response.response();
      case COMMUNICATIONS -> timeline.communications();
      case HYPOTHESES -> response.hypotheses();
      case DECISIONS -> response.decisions();
      case IMMEDIATE_CAUSE -> response.confirmed();
      case ROOT_CAUSE -> source.facts().rootCause() == null ? "" : source.facts().rootCause();
      case WENT_WELL -> headings("phase.detection", "phase.responding", "phase.recovering");
      case WENT_WRONG ->
          headings("phase.preventing", "phase.detection", "phase.responding", "phase.systemic");
      case METRICS -> timeline.metrics();
      case FOLLOW_UP -> FollowUpText.of(source.lookBack(), phrases);
      case LINKS -> LinkText.links(source, phrases);
      case ATTENDEES -> people();
      case RUNBOOKS -> LinkText.runbooks(source, phrases);
      case CONTRIBUTING_FACTORS, LUCK, LESSONS, PREVENTION, RELATED, GLOSSARY, NOTES -> "";
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

  private String people() {
    return Markdown.bullets(
        source.roles().stream()
            .map(
                holders ->
                    RoleNames.of(holders.roleKey(), phrases)
                        + ": "
                        + String.join(
                            ", ", holders.names().stream().map(Markdown::escape).toList()))
            .toList());
  }

  private String headings(String... keys) {
    return String.join("\n\n", Stream.of(keys).map(key -> "### " + phrases.text(key)).toList());
  }
}
