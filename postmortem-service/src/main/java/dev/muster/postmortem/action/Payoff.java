package dev.muster.postmortem.action;

import org.jspecify.annotations.Nullable;

/**
 * What an action item is judged to bring and to cost (ACT-05).
 *
 * @param impact how much it changes about the next incident; null while nobody judged it
 * @param effort how much work it is; null while nobody judged it
 */
public record Payoff(@Nullable Level impact, @Nullable Level effort) {
  /** Nobody said anything of it. */
  public static final Payoff UNJUDGED = new Payoff(null, null);

  /** The rank of what is not judged, behind every other. */
  public static final int LAST = 100;

  private static final int MOST_WORTH = 8;

  /** Whether both impact and effort are judged. */
  public boolean isJudged() {
    return impact != null && effort != null;
  }

  /**
   * Where it stands among others, the smallest first: what brings most for its effort, of equals
   * what has the higher impact, last what is not judged.
   */
  public int rank() {
    if (impact == null || effort == null) {
      return LAST;
    }
    int gain = impact.ordinal() - effort.ordinal();
    int worth = Level.values().length * gain + impact.ordinal();
    return MOST_WORTH - worth;
  }
}
