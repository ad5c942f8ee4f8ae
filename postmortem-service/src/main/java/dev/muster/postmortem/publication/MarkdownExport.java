package dev.muster.postmortem.publication;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.contracts.Impact;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Section;
import dev.muster.postmortem.figures.Phases;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import dev.muster.postmortem.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes a post-mortem as one Markdown document. The same post-mortem gives the same bytes: no
 * moment of writing appears in it, lines end with {@code \n}, and one ends the document.
 */
public final class MarkdownExport {
  private final Document document;
  private final Locale language;
  private final Phrases phrases;
  private final StringBuilder out = new StringBuilder();

  private MarkdownExport(Document document, Locale language) {
    this.document = document;
    this.language = language;
    this.phrases = Wording.in(language);
  }

  /** The document, its headings in {@code language}. */
  public static String write(Document document, Locale language) {
    MarkdownExport export = new MarkdownExport(document, language);
    export.head();
    document.sections().forEach(export::section);
    export.items();
    return export.out.toString();
  }

  private void head() {
    Postmortem postmortem = document.postmortem();
    out.append("# ")
        .append(
            phrases.text(
                "document.title",
                Map.of(
                    "reference", escape(postmortem.reference()),
                    "title", escape(postmortem.title()))))
        .append("\n\n");
    List<List<String>> rows = new ArrayList<>();
    IncidentFacts facts = document.incident().facts();
    times(rows, facts.milestones());
    row(rows, "document.severity", facts.severity().name());
    row(rows, "document.status", phrases.text("status." + postmortem.status().slug()));
    if (facts.drill()) {
      row(rows, "document.drill", phrases.text("document.drill.yes"));
    }
    document
        .people()
        .name(facts.commanderId())
        .ifPresent(name -> row(rows, "document.commander", escape(name)));
    row(
        rows,
        "document.participants",
        names(document.roles().stream().flatMap(role -> role.names().stream())));
    row(rows, "document.services", names(document.services().stream()));
    row(rows, "document.users", users(facts.impact()));
    document
        .people()
        .name(postmortem.ownerId())
        .ifPresent(name -> row(rows, "document.owner", escape(name)));
    row(
        rows,
        "document.authors",
        names(
            document.sections().stream()
                .filter(section -> !section.isGenerated())
                .map(Section::updatedBy)));
    out.append(Markdown.table(rows.get(0), rows.subList(1, rows.size())));
  }

  private void times(List<List<String>> rows, Milestones milestones) {
    Instant start =
        Stream.of(milestones.startedAt(), milestones.detectedAt(), milestones.declaredAt())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(document.postmortem().createdAt());
    row(rows, "document.date", Spelling.day(start));
    if (milestones.resolvedAt() != null) {
      row(
          rows,
          "document.window",
          phrases.text(
              "document.to",
              Map.of(
                  "from", Spelling.moment(start),
                  "until", Spelling.moment(milestones.resolvedAt()))));
    }
    Duration total = Phases.of(milestones).total();
    if (total != null) {
      row(rows, "document.duration", Spelling.duration(total, phrases));
    }
  }

  private void row(List<List<String>> rows, String key, String value) {
    if (!value.isEmpty()) {
      rows.add(List.of(phrases.text(key), value));
    }
  }

  private static String users(Impact impact) {
    return impact == null || impact.usersAffected() == null
        ? ""
        : impact.usersAffected().toString();
  }

  private static String names(Stream<String> names) {
    return String.join(", ", names.distinct().map(Markdown::escape).toList());
  }

  private void section(Section section) {
    out.append("\n## ")
        .append(escape(document.template().heading(section.key(), language)))
        .append("\n\n");
    String text = Markdown.normalise(section.markdown());
    out.append(Markdown.saysNothing(text) ? "_" + phrases.text("document.empty") + "_" : text)
        .append('\n');
  }

  private void items() {
    out.append("\n## ").append(phrases.text("document.actions")).append("\n\n");
    List<ActionItem> kept =
        document.items().stream()
            .filter(item -> item.status() != ActionItemStatus.DROPPED)
            .toList();
    if (!kept.isEmpty()) {
      out.append(
          Markdown.table(
              Stream.of("title", "owner", "priority", "due", "status", "evidence")
                  .map(column -> phrases.text("action." + column))
                  .toList(),
              kept.stream().map(this::item).toList()));
      return;
    }
    String reason = document.postmortem().noActionItemsReason();
    out.append(
            reason == null
                ? phrases.text("document.actions.none")
                : phrases.text("document.actions.reason", "reason", escape(reason)))
        .append('\n');
  }

  private List<String> item(ActionItem item) {
    return List.of(
        escape(item.title()),
        document.people().name(item.ownerId()).map(Markdown::escape).orElse(""),
        item.priority().name(),
        item.dueOn() == null ? "" : item.dueOn().toString(),
        phrases.text("action.status." + item.status().name()),
        item.evidenceUrl() == null ? "" : escape(item.evidenceUrl()));
  }
}
