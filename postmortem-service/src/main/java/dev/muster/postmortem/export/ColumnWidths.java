package dev.muster.postmortem.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives the columns of the tables of a page widths after what stands in them, because on paper a
 * table may not be wider than the page, and columns of one width waste it.
 */
final class ColumnWidths {
  private static final Pattern TABLE = Pattern.compile("<table>(.*?)</table>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL =
      Pattern.compile("<t([hd])[^>]*>(.*?)</t[hd]>", Pattern.DOTALL);
  private static final int MOST_ROWS = 200;
  private static final int WIDEST = 40;
  private static final int NARROWEST = 6;
  private static final int LONGEST_WORD = 30;
  private static final int PADDING = 4;

  /** How wide letters are beside those of a text that may break. */
  private static final double PLAIN = 1.3;

  private static final double BOLD = 1.6;

  private ColumnWidths() {}

  static String set(String page) {
    return TABLE
        .matcher(page)
        .replaceAll(
            table ->
                Matcher.quoteReplacement(
                    "<table>" + columns(table.group(1)) + table.group(1) + "</table>"));
  }

  private static String columns(String table) {
    List<Integer> weights = new ArrayList<>();
    Matcher rows = ROW.matcher(table);
    for (int row = 0; row < MOST_ROWS && rows.find(); row++) {
      Matcher cells = CELL.matcher(rows.group(1));
      for (int column = 0; cells.find(); column++) {
        int weight = weight(cells.group(2), cells.group(1).equals("h") ? BOLD : PLAIN);
        if (column == weights.size()) {
          weights.add(weight);
        } else {
          weights.set(column, Math.max(weights.get(column), weight));
        }
      }
    }
    int all = weights.stream().mapToInt(Integer::intValue).sum();
    return weights.stream()
        .map(weight -> "<col style=\"width:%d%%\"/>".formatted(weight * 100 / all))
        .collect(Collectors.joining("", "<colgroup>", "</colgroup>"));
  }

  private static int weight(String cell, double letter) {
    String text = cell.replaceAll("<[^>]*>", "").replaceAll("&[^;]{1,8};", "x").strip();
    int word = 0;
    for (String one : text.split("\\s+")) {
      word = Math.max(word, Math.min((int) (one.length() * letter) + PADDING, LONGEST_WORD));
    }
    return Math.max(Math.max(word, NARROWEST), Math.min(text.length(), WIDEST));
  }
}
