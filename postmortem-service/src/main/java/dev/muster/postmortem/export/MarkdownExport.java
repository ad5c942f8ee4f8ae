package dev.muster.postmortem.export;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.markdown.Nesting;
import dev.muster.postmortem.wording.Phrases;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a post-mortem as one Markdown document. The same post-mortem gives the same bytes: no
 * moment of writing appears in it, lines end with {@code \n}, and one ends the document. {@code
 * importing.OwnDocument} reads it back.
 */
public final class MarkdownExport {
  /** What stands for yes in a table. */
  public static final String YES = "✓";

  private final Paper paper;
  private final Phrases phrases;
  private final StringBuilder out = new StringBuilder();

  private MarkdownExport(Paper paper, Phrases phrases) {
    this.paper = paper;
    this.phrases = phrases;
  }

  /** The document, its own words from {@code phrases}. */
  public static String write(Paper paper, Phrases phrases) {
    MarkdownExport export = new MarkdownExport(paper, phrases);
    export.head();
    paper.parts().forEach(export::part);
    export.causes();
    export.studies();
    if (!paper.meeting().isEmpty()) {
      export.heading(phrases.text("document.meeting"));
      export.out.append(Nesting.put(paper.meeting())).append('\n');
    }
    export.tasks();
    return export.out.toString();
  }

  private void head() {
    String title =
        paper.reference() == null
            ? escape(paper.title())
            : phrases.text(
                "document.title",
                Map.of("reference", escape(paper.reference()), "title", escape(paper.title())));
    out.append("# ").append(title).append("\n");
    List<List<String>> rows =
        paper.facts().stream()
            .map(fact -> List.of(escape(fact.label()), escape(fact.value())))
            .toList();
    if (!rows.isEmpty()) {
      out.append("\n").append(Markdown.table(rows.get(0), rows.subList(1, rows.size())));
    }
  }

  private void heading(String text) {
    out.append("\n## ").append(text).append("\n\n");
  }

  private void part(Paper.Part part) {
    heading(escape(part.heading()));
    String text = Nesting.put(part.markdown());
    out.append(Markdown.saysNothing(text) ? "_" + phrases.text("document.empty") + "_" : text)
        .append('\n');
  }

  private void causes() {
    if (!paper.causes().isEmpty()) {
      heading(phrases.text("document.factors"));
      out.append(
          table(
              List.of(
                  "factor.text",
                  "factor.category",
                  "factor.main",
                  "factor.evidence",
                  "factor.action"),
              paper.causes().stream()
                  .map(
                      cause ->
                          row(
                              cause.text(),
                              cause.category(),
                              cause.main() ? YES : "",
                              cause.evidence(),
                              cause.action()))
                  .toList()));
    }
  }

  private void studies() {
    if (!paper.studies().isEmpty()) {
      heading(phrases.text("document.analyses"));
      out.append(
          String.join(
              "\n",
              paper.studies().stream()
                  .map(study -> "### " + title(study) + "\n\n" + study.markdown() + "\n")
                  .toList()));
    }
  }

  private String title(Paper.Study study) {
    return phrases.text("analysis.kind." + study.kind()) + ": " + escape(study.title());
  }

  private void tasks() {
    heading(phrases.text("document.actions"));
    if (!paper.tasks().isEmpty()) {
      out.append(
          table(
              Stream.of(
                      "title", "owner", "priority", "impact", "effort", "due", "status", "evidence")
                  .map(column -> "action." + column)
                  .toList(),
              paper.tasks().stream()
                  .map(
                      task ->
                          row(
                              task.title(),
                              task.owner(),
                              task.priority(),
                              task.impact(),
                              task.effort(),
                              task.due(),
                              task.status(),
                              task.evidence()))
                  .toList()));
      return;
    }
    out.append(
            paper.noTasksReason() == null
                ? phrases.text("document.actions.none")
                : phrases.text("document.actions.reason", "reason", escape(paper.noTasksReason())))
        .append('\n');
  }

  private String table(List<String> columns, List<List<String>> rows) {
    return Markdown.table(columns.stream().map(phrases::text).toList(), rows);
  }

  private static List<String> row(String... cells) {
    return Stream.of(cells).map(Markdown::escape).toList();
  }
}
