package dev.muster.oncall.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Spans, asked in the order of time for those that cover an instant. */
final class Sweep<T> {
  private final List<T> sorted;
  private final Function<T, Instant> start;
  private final Function<T, Instant> end;
  private final List<T> covering = new ArrayList<>();
  private int next;

  private Sweep(List<T> sorted, Function<T, Instant> start, Function<T, Instant> end) {
    this.sorted = sorted;
    this.start = start;
    this.end = end;
  }

  static <T> Sweep<T> of(List<T> spans, Function<T, Instant> start, Function<T, Instant> end) {
    return new Sweep<>(spans.stream().sorted(Comparator.comparing(start)).toList(), start, end);
  }

  List<T> all() {
    return sorted;
  }

  void addBoundaries(Collection<Instant> into) {
    for (var span : sorted) {
      into.add(start.apply(span));
      into.add(end.apply(span));
    }
  }

  /** Those that cover an instant, which is not before the one asked for last. */
  List<T> at(Instant at) {
    if (!covering.isEmpty()) {
      covering.removeIf(span -> !end.apply(span).isAfter(at));
    }
    while (next < sorted.size() && !start.apply(sorted.get(next)).isAfter(at)) {
      var span = sorted.get(next++);
      if (end.apply(span).isAfter(at)) {
        covering.add(span);
      }
    }
    return covering;
  }

  /** Those that cover the instant asked for last. */
  List<T> now() {
    return covering;
  }
}
