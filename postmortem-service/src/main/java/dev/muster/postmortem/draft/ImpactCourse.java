package dev.muster.postmortem.draft;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.postmortem.incident.ImpactFigure;
import dev.muster.postmortem.incident.ImpactPoint;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the figures of the impact went, as a table: a row for each time that one of them changed. */
final class ImpactCourse {
  private static final int MOST_ROWS = 20;

  private ImpactCourse() {}

  /** The table under its heading; empty when no figure ever changed. */
  static String of(List<ImpactPoint> points, Phrases phrases) {
    List<ImpactFigure> moved =
        Stream.of(ImpactFigure.values()).filter(figure -> figure.steps(points).size() > 1).toList();
    if (moved.isEmpty()) {
      return "";
    }
    List<String> head = new ArrayList<>();
    head.add(phrases.text("impact.time"));
    moved.forEach(figure -> head.add(phrases.text("impact.figure." + figure.name())));
    List<List<String>> rows = new ArrayList<>();
    for (ImpactPoint point : points) {
      List<String> row = moved.stream().map(figure -> cell(figure, point, phrases)).toList();
      if (rows.isEmpty() || !row.equals(rows.get(rows.size() - 1).subList(1, head.size()))) {
        rows.add(Stream.concat(Stream.of(Spelling.moment(point.at())), row.stream()).toList());
      }
    }
    return "### " + phrases.text("impact.course") + "\n\n" + Markdown.table(head, some(rows));
  }

  private static String cell(ImpactFigure figure, ImpactPoint point, Phrases phrases) {
    BigDecimal value = figure.of(point.impact());
    String currency = point.impact().currency();
    return value == null
        ? "–"
        : figure.said(value, currency == null ? null : escape(currency), phrases);
  }

  /** The first, the last and as many between them as fit. */
  private static List<List<String>> some(List<List<String>> rows) {
    if (rows.size() <= MOST_ROWS) {
      return rows;
    }
    List<List<String>> some = new ArrayList<>();
    for (int i = 0; i < MOST_ROWS; i++) {
      some.add(rows.get(i * (rows.size() - 1) / (MOST_ROWS - 1)));
    }
    return some;
  }
}
