package dev.muster.platform.csv;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV (RFC 4180), with commas or semicolons, as spreadsheets write it. */
public final class CsvReader {
  private static final char MARK = '\ufeff';

  private final String text;
  private final char separator;
  private final List<Line> lines = new ArrayList<>();
  private int at;
  private int line = 1;

  private CsvReader(String text) {
    this.text = text;
    this.separator = separator(text);
  }

  /**
   * A record of the table.
   *
   * @param number of the line on which it begins, from 1
   */
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** All lines that are not empty, with the titles; a quote that is never closed ends the text. */
  public static List<Line> read(String text) {
    var reader = new CsvReader(text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1));
    while (reader.at < reader.text.length()) {
      reader.readLine();
    }
    return List.copyOf(reader.lines);
  }

  private static char separator(String text) {
    var end = text.indexOf('\n');
    var titles = end < 0 ? text : text.substring(0, end);
    return titles.indexOf(';') >= 0 && titles.indexOf(',') < 0 ? ';' : ',';
  }

  private void readLine() {
    var number = line;
    var cells = new ArrayList<String>();
    boolean more;
    do {
      cells.add(readCell());
      more = at < text.length() && text.charAt(at) == separator;
      if (more) {
        at++;
      }
    } while (more);
    endLine();
    if (cells.size() > 1 || !cells.get(0).isBlank()) {
      lines.add(new Line(number, cells));
    }
  }

  private String readCell() {
    var cell = new StringBuilder();
    if (at < text.length() && text.charAt(at) == '"') {
      at++;
      readQuoted(cell);
    }
    while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0 && !atSeparator()) {
      cell.append(text.charAt(at++));
    }
    return cell.toString();
  }

  private void readQuoted(StringBuilder cell) {
    while (at < text.length()) {
      var next = text.charAt(at++);
      if (next == '"' && (at == text.length() || text.charAt(at) != '"')) {
        return;
      }
      if (next == '"') {
        at++;
      } else if (next == '\n') {
        line++;
      }
      cell.append(next);
    }
  }

  private boolean atSeparator() {
    return text.charAt(at) == separator;
  }

  private void endLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line++;
  }
}
