package dev.muster.postmortem.followup;

/**
 * How many items that are neither finished nor dropped were proposed how long ago: up to a week, up
 * to 30 days, up to 90 days, longer.
 */
public record Ages(int week, int month, int quarter, int older) {
  /** Nothing to do. */
  public static final Ages NONE = new Ages(0, 0, 0, 0);

  /** Both together. */
  public Ages plus(Ages other) {
    return new Ages(
        week + other.week, month + other.month, quarter + other.quarter, older + other.older);
  }
}
