package dev.muster.postmortem.export;

import dev.muster.postmortem.wording.Phrases;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Factors and action items as tables of HTML. */
final class HtmlTables {
  private static final int MANY_COLUMNS = 6;

  private final Phrases phrases;

  HtmlTables(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The contributing factors. */
  String causes(Paper paper) {
    return table(
        List.of(
            "factor.text", "factor.category", "factor.main", "factor.evidence", "factor.action"),
        paper.causes().stream()
            .map(
                cause ->
                    List.of(
                        escape(cause.text()),
                        escape(cause.category()),
                        cause.main() ? MarkdownExport.YES : "",
                        link(cause.evidence()),
                        escape(cause.action())))
            .toList());
  }

  /** The action items, or why there is none. */
  String tasks(Paper paper) {
    if (paper.tasks().isEmpty()) {
      String said =
          paper.noTasksReason() == null
              ? phrases.text("document.actions.none")
              : phrases.text("document.actions.reason", "reason", paper.noTasksReason());
      return "<p>" + escape(said) + "</p>\n";
    }
    return table(
        Stream.of("title", "owner", "priority", "impact", "effort", "due", "status", "evidence")
            .map(column -> "action." + column)
            .toList(),
        paper.tasks().stream()
            .map(
                task ->
                    List.of(
                        escape(task.title()),
                        escape(task.owner()),
                        escape(task.priority()),
                        escape(task.impact()),
                        escape(task.effort()),
                        escape(task.due()),
                        escape(task.status()),
                        link(task.evidence())))
            .toList());
  }

  /** A table without the columns in which nothing stands; small letters where there are many. */
  private String table(List<String> columns, List<List<String>> rows) {
    List<Integer> filled =
        IntStream.range(0, columns.size())
            .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
            .boxed()
            .toList();
    StringBuilder out =
        new StringBuilder("<div class=\"%s\">".formatted(style(filled)))
            .append("<table>\n<thead><tr>");
    filled.forEach(
        column ->
            out.append("<th scope=\"col\">")
                .append(escape(phrases.text(columns.get(column))))
                .append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    rows.forEach(
        row -> {
          out.append("<tr>");
          filled.forEach(column -> out.append("<td>").append(row.get(column)).append("</td>"));
          out.append("</tr>\n");
        });
    return out.append("</tbody>\n</table></div>\n").toString();
  }

  private static String style(List<Integer> columns) {
    return columns.size() > MANY_COLUMNS ? "scroll many" : "scroll";
  }

  private static String link(String address) {
    String shown = escape(address);
    return address.matches("https?://[^\\s<>\"]+")
        ? "<a href=\"" + shown + "\" rel=\"noopener noreferrer\">" + shown + "</a>"
        : shown;
  }

  /** {@code text} for element content and attributes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
