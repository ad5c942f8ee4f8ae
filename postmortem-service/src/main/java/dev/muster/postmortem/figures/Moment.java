package dev.muster.postmortem.figures;

/** The milestones of an incident between which a metric runs, in their usual order. */
public enum Moment {
  STARTED("started_at"),
  /** The alert; the declaration when none came. */
  DETECTED("detected_at"),
  DECLARED("declared_at"),
  ACKNOWLEDGED("acknowledged_at"),
  IDENTIFIED("identified_at"),
  MITIGATED("mitigated_at"),
  RESOLVED("resolved_at"),
  CLOSED("closed_at");

  private final String column;

  Moment(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
