package dev.muster.postmortem.figures;

/** How a metric is computed. */
public enum MetricKind {
  /** The mean time between two milestones, of the incidents resolved in the period. */
  DURATION(MetricUnit.SECONDS, CountedBy.RESOLUTION),
  /** The period over the number of incidents whose alert came in it. */
  MTBF(MetricUnit.SECONDS, CountedBy.ALERT),
  /** The share of incidents whose alert came in the period that came back. */
  RECURRENCE(MetricUnit.SHARE, CountedBy.ALERT),
  /** The share of action items with their deadline in the period that were done by then. */
  ON_TIME(MetricUnit.SHARE, CountedBy.DEADLINE),
  /** The number of incidents resolved in the period. */
  COUNT(MetricUnit.NUMBER, CountedBy.RESOLUTION);

  private final MetricUnit unit;
  private final CountedBy countedBy;

  MetricKind(MetricUnit unit, CountedBy countedBy) {
    this.unit = unit;
    this.countedBy = countedBy;
  }

  /** What its values are given in. */
  public MetricUnit unit() {
    return unit;
  }

  /** The moment that puts something into a period. */
  public CountedBy countedBy() {
    return countedBy;
  }

  /** What values are given in; a share runs from 0 to 1. */
  public enum MetricUnit {
    SECONDS,
    SHARE,
    NUMBER
  }

  /** Which moment puts an incident or an action item into a period. */
  public enum CountedBy {
    RESOLUTION,
    ALERT,
    DEADLINE
  }
}
