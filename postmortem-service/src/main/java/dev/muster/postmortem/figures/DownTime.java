package dev.muster.postmortem.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** When something was down, where incidents at the same time count once. */
public final class DownTime {
  private final List<Stretch> stretches;

  private DownTime(List<Stretch> stretches) {
    this.stretches = stretches;
  }

  private record Stretch(Instant from, Instant to) {}

  /** The time in which at least one of these incidents went on. */
  public static DownTime of(Collection<Observation> incidents) {
    List<Stretch> inOrder =
        incidents.stream()
            .filter(incident -> incident.from() != null && incident.to() != null)
            .filter(incident -> incident.from().isBefore(incident.to()))
            .map(incident -> new Stretch(incident.from(), incident.to()))
            .sorted(Comparator.comparing(Stretch::from))
            .toList();
    List<Stretch> apart = new ArrayList<>();
    for (Stretch next : inOrder) {
      int last = apart.size() - 1;
      if (last < 0 || apart.get(last).to().isBefore(next.from())) {
        apart.add(next);
      } else if (apart.get(last).to().isBefore(next.to())) {
        apart.set(last, new Stretch(apart.get(last).from(), next.to()));
      }
    }
    return new DownTime(apart);
  }

  /** How much of it lies between {@code since} and {@code until}. */
  public Duration within(Instant since, Instant until) {
    Duration down = Duration.ZERO;
    for (int i = firstAfter(since); i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      Instant from = stretch.from().isAfter(since) ? stretch.from() : since;
      Instant to = stretch.to().isBefore(until) ? stretch.to() : until;
      if (!from.isBefore(to)) {
        break;
      }
      down = down.plus(Duration.between(from, to));
    }
    return down;
  }

  /** The first stretch that ends after {@code moment}. */
  private int firstAfter(Instant moment) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stretches.get(middle).to().isAfter(moment)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
