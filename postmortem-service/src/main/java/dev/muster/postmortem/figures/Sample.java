package dev.muster.postmortem.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What was observed, in the order of the moments that put it into periods. */
public final class Sample {
  private final List<Observation> placed;
  private final DownTime down;

  private Sample(List<Observation> placed, DownTime down) {
    this.placed = placed;
    this.down = down;
  }

  /** A sample of {@code observed}; what is in no period still counts as down time. */
  public static Sample of(Collection<Observation> observed) {
    return new Sample(
        observed.stream()
            .filter(one -> one.at() != null)
            .sorted(Comparator.comparing(Observation::at))
            .toList(),
        DownTime.of(observed));
  }

  /** What lies from {@code since} to before {@code until}. */
  List<Observation> within(Instant since, Instant until) {
    int from = firstFrom(since);
    return placed.subList(from, Math.max(from, firstFrom(until)));
  }

  /** How long something was down between {@code since} and {@code until}. */
  Duration down(Instant since, Instant until) {
    return down.within(since, until);
  }

  private int firstFrom(Instant moment) {
    int low = 0;
    int high = placed.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (placed.get(middle).at().isBefore(moment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
