package dev.muster.postmortem.importing;

import dev.muster.postmortem.export.Paper;
import dev.muster.postmortem.markdown.Fence;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.markdown.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds action items in a text: the rows of tables, the points of lists, with or without boxes. */
final class TaskList {
  private static final Pattern POINT =
      Pattern.compile(
          "^(?: {0,3}|\\t)(?:[-*+]|\\d{1,4}[.)])[ \\t]+(?:\\[([ xX])\\][ \\t]+)?(\\S.*)$");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]]*)\\]\\(<?(https?://[^)\\s>]+)>?\\)");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|`\"()]+");
  private static final Pattern DAY = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})\\b");
  private static final Pattern PRIORITY = Pattern.compile("\\b(P[0-4])\\b");
  private static final Pattern OWNER =
      Pattern.compile(
          "(?iu)\\b(?:owner|assignee|ответственн(?:ый|ая)|исполнитель)\\s*[:=]\\s*@?([^,;()\\[\\]]+)");

  private final List<Found> found = new ArrayList<>();
  private final StringBuilder rest = new StringBuilder();

  private TaskList() {}

  /** An action item, and what else is said of it; that may be empty. */
  record Found(Paper.Task task, String details) {}

  /** What is in the text beside action items; blank for nothing. */
  String rest() {
    return rest.toString();
  }

  List<Found> found() {
    return List.copyOf(found);
  }

  static TaskList read(String markdown) {
    TaskList list = new TaskList();
    List<String> lines = List.of(markdown.split("\n", -1));
    int at = 0;
    while (at < lines.size()) {
      Optional<Tables.Table> table = Tables.next(lines, at);
      int until = table.map(Tables.Table::from).orElse(lines.size());
      list.points(lines.subList(at, until));
      table.ifPresent(found -> list.table(found, lines));
      at = table.map(Tables.Table::until).orElse(lines.size());
    }
    return list;
  }

  private void table(Tables.Table table, List<String> lines) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < table.head().size(); i++) {
      int column = i;
      ImportWords.shipped()
          .column(table.head().get(i))
          .ifPresent(kind -> columns.putIfAbsent(kind, column));
    }
    Integer title = columns.get("title");
    if (title == null) {
      rest.append(String.join("\n", lines.subList(table.from(), table.until()))).append('\n');
      return;
    }
    for (List<String> row : table.rows()) {
      if (row.get(title).isBlank()) {
        rest.append("- ").append(String.join(" ", row).strip()).append('\n');
      } else {
        row(table.head(), row, columns);
      }
    }
  }

  private void row(List<String> head, List<String> row, Map<String, Integer> columns) {
    List<String> details = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (!columns.containsValue(i) && !row.get(i).isBlank()) {
        details.add("- " + head.get(i) + ": " + row.get(i));
      }
    }
    found.add(
        new Found(
            new Paper.Task(
                plain(row.get(columns.get("title"))),
                cell(row, columns, "owner"),
                cell(row, columns, "priority"),
                cell(row, columns, "impact"),
                cell(row, columns, "effort"),
                cell(row, columns, "due"),
                cell(row, columns, "status"),
                cell(row, columns, "evidence")),
            String.join("\n", details)));
  }

  private static String cell(List<String> row, Map<String, Integer> columns, String kind) {
    Integer column = columns.get(kind);
    return column == null ? "" : plain(row.get(column));
  }

  private void points(List<String> lines) {
    Fence fence = new Fence();
    StringBuilder details = null;
    Matcher open = null;
    for (String line : lines) {
      boolean code = fence.covers(line);
      Matcher point = POINT.matcher(line);
      if (!code && point.matches()) {
        close(open, details);
        open = point;
        details = new StringBuilder();
      } else if (open != null && (code || line.isBlank() || line.startsWith(" "))) {
        details.append(line.strip()).append('\n');
      } else {
        close(open, details);
        open = null;
        rest.append(line).append('\n');
      }
    }
    close(open, details);
  }

  private void close(Matcher point, StringBuilder details) {
    if (point == null) {
      return;
    }
    String words = point.group(2);
    String all = words + "\n" + details;
    boolean done = point.group(1) != null && !point.group(1).isBlank();
    found.add(
        new Found(
            new Paper.Task(
                plain(words),
                first(OWNER, all),
                first(PRIORITY, all),
                "",
                "",
                first(DAY, all),
                done ? "[x]" : "",
                address(all)),
            details.toString().strip()));
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? plain(matcher.group(1)) : "";
  }

  private static String address(String text) {
    Matcher matcher = ADDRESS.matcher(text);
    return matcher.find() ? matcher.group() : "";
  }

  /** The words of a cell without emphasis; a link keeps its address. */
  private static String plain(String markdown) {
    return Markdown.unescape(
            LINK.matcher(markdown).replaceAll("$1 ($2)").replaceAll("(?<!\\\\)(?:\\*\\*|__|`)", ""))
        .strip();
  }
}
