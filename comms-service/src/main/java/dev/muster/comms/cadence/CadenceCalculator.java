package dev.muster.comms.cadence;

import java.time.Duration;
import java.time.Instant;
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

  /** How long to wait before complaining again about the same silence: half the cadence. */
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
