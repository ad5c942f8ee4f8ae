package dev.muster.postmortem.followup;

/**
 * How the action items of somebody stand.
 *
 * @param breaching items that break at least one rule of the follow-up policy
 * @param cameBack finished items whose incident came back all the same
 */
public record Counts(
    int open, int overdue, int atRisk, int unassigned, int breaching, int cameBack) {
  /** Nothing to do. */
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

  /** Both together. */
  public Counts plus(Counts other) {
    return new Counts(
        open + other.open,
        overdue + other.overdue,
        atRisk + other.atRisk,
        unassigned + other.unassigned,
        breaching + other.breaching,
        cameBack + other.cameBack);
  }
}
