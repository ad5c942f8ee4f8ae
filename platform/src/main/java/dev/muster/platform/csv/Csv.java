package dev.muster.platform.csv;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180): words are quoted and never a formula for the program that opens it.
 */
public final class Csv {
  private final StringBuilder text = new StringBuilder();

  public Csv(String... columns) {
    text.append(String.join(",", columns)).append("\r\n");
  }

  /** Adds a row; null is an empty cell, numbers, flags and times stand as they are. */
  public Csv row(@Nullable Object... cells) {
    text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
        .append("\r\n");
    return this;
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof String words ? quoted(words) : value.toString();
  }

  private static String quoted(String value) {
    var first = value.isEmpty() ? ' ' : value.charAt(0);
    var safe = "=+-@\t\r".indexOf(first) >= 0 ? "'" + value : value;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
