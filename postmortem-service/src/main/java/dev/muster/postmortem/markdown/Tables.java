package dev.muster.postmortem.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads tables of Markdown. */
public final class Tables {
  private Tables() {}

  /**
   * A table; cells are Markdown as they stand, rows have as many as the head.
   *
   * @param from the line of the head
   * @param until the line after the last row
   */
  public record Table(List<String> head, List<List<String>> rows, int from, int until) {}

  /** The first table that begins at {@code line} or later; empty when there is none. */
  public static Optional<Table> next(List<String> lines, int line) {
    Fence fence = new Fence();
    for (int at = 0; at + 1 < lines.size(); at++) {
      if (!fence.covers(lines.get(at)) && at >= line && begins(lines, at)) {
        return Optional.of(read(lines, at));
      }
    }
    return Optional.empty();
  }

  private static boolean begins(List<String> lines, int at) {
    List<String> rule = cells(lines.get(at + 1));
    return lines.get(at).contains("|")
        && !rule.isEmpty()
        && rule.stream().allMatch(cell -> cell.matches(":?-+:?"))
        && cells(lines.get(at)).size() == rule.size();
  }

  private static Table read(List<String> lines, int at) {
    List<String> head = cells(lines.get(at));
    List<List<String>> rows = new ArrayList<>();
    int next = at + 2;
    while (next < lines.size() && lines.get(next).contains("|")) {
      List<String> row = cells(lines.get(next));
      rows.add(
          IntStream.range(0, head.size())
              .mapToObj(column -> column < row.size() ? row.get(column) : "")
              .toList());
      next++;
    }
    return new Table(head, rows, at, next);
  }

  /** The cells of a row, without the blanks around them. */
  static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    String line = row.strip();
    for (int i = line.startsWith("|") ? 1 : 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
        if (c == '\\' && i + 1 < line.length()) {
          cell.append(line.charAt(++i));
        }
      }
    }
    if (!line.endsWith("|") || !cell.isEmpty()) {
      cells.add(cell.toString().strip());
    }
    return cells;
  }
}
