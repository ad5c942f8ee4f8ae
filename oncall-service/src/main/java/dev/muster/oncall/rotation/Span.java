package dev.muster.oncall.rotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time.
 *
 * @param start included
 * @param end not included; after the start
 */
public record Span(Instant start, Instant end) {

  public Span {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("A span must end after it starts");
    }
  }

  public boolean covers(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }

  public boolean touches(Instant since, Instant until) {
    return start.isBefore(until) && end.isAfter(since);
  }

  /** Sorted, with those that overlap or meet made one. */
  public static List<Span> union(List<Span> spans) {
    var sorted = spans.stream().sorted(Comparator.comparing(Span::start)).toList();
    var union = new ArrayList<Span>();
    for (var span : sorted) {
      var last = union.isEmpty() ? null : union.get(union.size() - 1);
      if (last == null || span.start().isAfter(last.end())) {
        union.add(span);
      } else if (span.end().isAfter(last.end())) {
        union.set(union.size() - 1, new Span(last.start(), span.end()));
      }
    }
    return union;
  }
}
