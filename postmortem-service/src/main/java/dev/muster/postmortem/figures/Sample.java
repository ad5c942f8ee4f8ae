package dev.muster.postmortem.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What was observed, in the order of the moments that put it into periods. */
public final class Sample {
  private final List<Observation> observed;
  private DownTime down;

  /**
   * @param observed in that order
   */
  public Sample(List<Observation> observed) {
    this.observed = observed;
  }

  /** What lies from {@code since} to before {@code until}. */
  List<Observation> within(Instant since, Instant until) {
    int from = firstFrom(since);
    return observed.subList(from, Math.max(from, firstFrom(until)));
  }

  /** How long something was down between {@code since} and {@code until}. */
  Duration down(Instant since, Instant until) {
    if (down == null) {
      down = DownTime.of(observed);
    }
    return down.within(since, until);
  }

  private int firstFrom(Instant moment) {
    int low = 0;
    int high = observed.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (observed.get(middle).at().isBefore(moment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
