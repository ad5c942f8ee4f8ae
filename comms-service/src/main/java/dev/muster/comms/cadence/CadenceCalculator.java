package dev.muster.comms.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When an audience must hear the next word (CAD-01 to CAD-09, PUB-02). */
public final class CadenceCalculator {
  private static final Duration SHORTEST_REPEAT = Duration.ofSeconds(10);

  private CadenceCalculator() {}

  /** When the next word is due; empty when this audience is owed none. */
  public static Optional<Instant> dueAt(CadenceInputs inputs) {
    if (inputs.promisedAt() != null) {
      return Optional.of(inputs.promisedAt());
    }
    Duration wait =
        inputs.lastSpokenAt() == null && inputs.first() != null ? inputs.first() : inputs.cadence();
    return Optional.ofNullable(wait).map(anchor(inputs)::plus);
  }

  /**
   * When those who must speak are reminded.
   *
   * @param dueAt when the next word is due
   * @param before how long before that; null for no reminder
   * @return empty when the audience does not wait as long as that
   */
  public static Optional<Instant> remindAt(CadenceInputs inputs, Instant dueAt, Duration before) {
    return Optional.ofNullable(before).map(dueAt::minus).filter(at -> at.isAfter(anchor(inputs)));
  }

  /**
   * When to complain next about the same silence: at the next step of the ladder, and after the
   * last one again and again.
   *
   * @param complaints how many there were, from 1
   * @param waits how long after the due time each step of the ladder comes
   * @param cadence null when none is owed and only a promise was broken
   */
  public static Instant nextAlarm(
      Instant dueAt, Instant now, int complaints, List<Duration> waits, Duration cadence) {
    if (complaints < waits.size()) {
      Instant soonest = now.plus(SHORTEST_REPEAT);
      Instant step = dueAt.plus(waits.get(complaints));
      return step.isBefore(soonest) ? soonest : step;
    }
    return now.plus(repeatAfter(cadence == null ? Duration.ofMinutes(30) : cadence));
  }

  /** How long to wait before complaining again once everybody was told: half the cadence. */
  public static Duration repeatAfter(Duration cadence) {
    Duration half = cadence.dividedBy(2);
    return half.compareTo(SHORTEST_REPEAT) < 0 ? SHORTEST_REPEAT : half;
  }

  private static Instant anchor(CadenceInputs inputs) {
    Instant spoken = inputs.lastSpokenAt() == null ? inputs.openedAt() : inputs.lastSpokenAt();
    Instant rated = inputs.severityAt();
    return rated != null && rated.isAfter(spoken) ? rated : spoken;
  }
}
