package dev.muster.postmortem.draft;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.contracts.incident.TimelineFact;
import dev.muster.postmortem.figures.Phases;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was done, supposed and decided, as the facts of the timeline tell it. */
final class ResponseText {
  private static final Set<String> NO_HELP = Set.of("effect.NONE", "effect.WORSE");

  private final DraftSource source;
  private final Phrases phrases;

  ResponseText(DraftSource source, Phrases phrases) {
    this.source = source;
    this.phrases = phrases;
  }

  /** Durations, the actions by number, and what did not help. */
  String response() {
    List<String> parts = new ArrayList<>();
    part(parts, "response.durations", Markdown.bullets(durations()));
    part(parts, "response.actions", actions());
    part(
        parts,
        "response.no-help",
        Markdown.bullets(
            last("decision.outcome").values().stream()
                .filter(fact -> NO_HELP.contains(fact.values().get("effect")))
                .map(this::outcome)
                .toList()));
    return String.join("\n", parts);
  }

  private String actions() {
    List<TimelineEntry> found =
        source.timeline().stream()
            .filter(entry -> entry.kind() == Kind.ACTION || entry.kind() == Kind.DECISION)
            .toList();
    List<String> lines =
        found.stream()
            .limit(DraftComposer.MOST_ENTRIES)
            .map(entry -> Spelling.moment(entry.occurredAt()) + " " + escape(entry.text()))
            .toList();
    return Rest.after(
        Markdown.numbers(lines), found.size() - lines.size(), "timeline.more", phrases);
  }

  private void part(List<String> parts, String key, String text) {
    if (!text.isEmpty()) {
      parts.add("**" + phrases.text(key) + "**\n\n" + text);
    }
  }

  private List<String> durations() {
    Phases phases = Phases.of(source.facts().milestones());
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

  /** The hypotheses that were refuted and not taken up again, with what came out. */
  String hypotheses() {
    return Markdown.bullets(
        last("hypothesis.refuted", "hypothesis.confirmed", "hypothesis.reopened").values().stream()
            .filter(fact -> fact.key().equals("hypothesis.refuted"))
            .map(this::result)
            .toList());
  }

  /** The hypotheses that were confirmed. */
  String confirmed() {
    return Markdown.bullets(
        last("hypothesis.refuted", "hypothesis.confirmed", "hypothesis.reopened").values().stream()
            .filter(fact -> fact.key().equals("hypothesis.confirmed"))
            .map(this::result)
            .toList());
  }

  private String result(TimelineFact fact) {
    return phrases.text(
        "draft.hypothesis", Map.of("title", said(fact, "title"), "result", said(fact, "result")));
  }

  /** What was decided, in the order of the decisions, with what came of it. */
  String decisions() {
    Map<String, TimelineFact> outcomes = last("decision.outcome");
    List<List<String>> rows =
        last("decision.APPROVED", "decision.REJECTED", "decision.WITHDRAWN").entrySet().stream()
            .limit(DraftComposer.MOST_ENTRIES)
            .map(
                decision ->
                    List.of(
                        escape(decision.getKey()),
                        said(decision.getValue(), "proposal"),
                        phrases.text(decision.getValue().key()),
                        outcome(outcomes, decision.getKey())))
            .toList();
    return rows.isEmpty()
        ? ""
        : Markdown.table(
            List.of(
                phrases.text("decision.number"),
                phrases.text("decision.proposal"),
                phrases.text("decision.decided"),
                phrases.text("decision.outcome")),
            rows);
  }

  private String outcome(Map<String, TimelineFact> outcomes, String number) {
    TimelineFact fact = outcomes.get(number);
    return fact == null ? "" : phrases.text(effect(fact)) + ": " + said(fact, "outcome");
  }

  private String outcome(TimelineFact fact) {
    return said(fact, "proposal")
        + " ("
        + phrases.text(effect(fact))
        + "): "
        + said(fact, "outcome");
  }

  private static String effect(TimelineFact fact) {
    String effect = fact.values().getOrDefault("effect", "");
    return Set.of("effect.AS_EXPECTED", "effect.PARTLY", "effect.NONE", "effect.WORSE")
            .contains(effect)
        ? effect
        : "effect.UNKNOWN";
  }

  /** The last fact of any of these keys, by number, in the order in which the numbers came. */
  private Map<String, TimelineFact> last(String... keys) {
    Set<String> wanted = Set.of(keys);
    Map<String, TimelineFact> found = new LinkedHashMap<>();
    source.timeline().stream()
        .map(TimelineEntry::fact)
        .filter(fact -> fact != null && wanted.contains(fact.key()))
        .forEach(fact -> found.put(fact.values().getOrDefault("number", ""), fact));
    return found;
  }

  private static String said(TimelineFact fact, String name) {
    return escape(fact.values().getOrDefault(name, ""));
  }
}
