package dev.muster.postmortem.markdown;

import java.util.List;

/** Writes Markdown in which other people's words stay words: nothing in them becomes markup. */
public final class Markdown {
  private static final String SPECIAL = "\\`*_{}[]<>#|~!&";

  private Markdown() {}

  /** {@code text} on one line, with every character that Markdown gives a meaning escaped. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    String line = text.strip().replaceAll("\\s+", " ");
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return startsBlock(line) ? escapeBlock(line, escaped) : escaped.toString();
  }

  private static boolean startsBlock(String line) {
    return line.matches("^(?:[-+=]|\\d+[.)]).*");
  }

  private static String escapeBlock(String line, StringBuilder escaped) {
    int at = 0;
    while (Character.isDigit(line.charAt(at))) {
      at++;
    }
    return escaped.insert(at, '\\').toString();
  }

  /** What {@link #escape} made of a text, taken back. */
  public static String unescape(String text) {
    return text.replaceAll("\\\\(\\p{Punct})", "$1");
  }

  /** A list with one bullet a line; the items are Markdown already. */
  public static String bullets(List<String> items) {
    StringBuilder list = new StringBuilder();
    items.forEach(item -> list.append("- ").append(item).append('\n'));
    return list.toString();
  }

  /** A list with one number a line; the items are Markdown already. */
  public static String numbers(List<String> items) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      list.append(i + 1).append(". ").append(items.get(i)).append('\n');
    }
    return list.toString();
  }

  /** Whether {@code text} holds nothing but blank lines and headings. */
  public static boolean saysNothing(String text) {
    return text.lines().allMatch(line -> line.isBlank() || line.matches(" {0,3}#{1,6}( .*)?"));
  }

  /** A table; the cells are Markdown on one line already. */
  public static String table(List<String> head, List<List<String>> rows) {
    StringBuilder table = new StringBuilder();
    row(table, head);
    row(table, head.stream().map(cell -> "---").toList());
    rows.forEach(cells -> row(table, cells));
    return table.toString();
  }

  private static void row(StringBuilder table, List<String> cells) {
    cells.forEach(cell -> table.append("| ").append(cell).append(' '));
    table.append("|\n");
  }

  /** {@code text} with {@code \n} line ends and no blanks at its end; null is empty. */
  public static String normalise(String text) {
    return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
  }
}
