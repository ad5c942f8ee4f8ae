package dev.muster.incident.timing;

/**
 * The clocks of one severity.
 *
 * @param updateCadenceSeconds how often responders owe an update; null for never
 */
public record SeverityTiming(Target acknowledge, Target resolve, Long updateCadenceSeconds) {
  public SeverityTiming {
    if (acknowledge == null || resolve == null) {
      throw new IllegalArgumentException("a severity needs an acknowledge and a resolve target");
    }
    if (updateCadenceSeconds != null
        && (updateCadenceSeconds < 10 || updateCadenceSeconds > 31 * 86_400L)) {
      throw new IllegalArgumentException("updateCadenceSeconds runs from 10 to 2678400");
    }
  }
}
