package dev.muster.oncall.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes somebody fit to be on call (ROT-04).
 *
 * @param onboardedOn the first day in the team; null when nobody entered it
 * @param shadowedShifts in which the person followed somebody on call
 * @param holidayCalendar code of the public holidays that the person has; null for none
 */
public record OnCallFacts(
    LocalDate onboardedOn,
    int shadowedShifts,
    boolean productionAccess,
    boolean knowsMonitoring,
    boolean incidentTraining,
    String holidayCalendar) {
  public static final OnCallFacts NONE = new OnCallFacts(null, 0, false, false, false, null);

  private static final int ONBOARDING_DAYS = 30;
  private static final int SHADOWED_SHIFTS = 2;

  /** What somebody lacks before they should be on call. */
  public enum Missing {
    /** 30 days in the team. */
    ONBOARDING,
    /** 2 shifts of shadowing. */
    SHADOWING,
    PRODUCTION_ACCESS,
    MONITORING,
    INCIDENT_TRAINING
  }

  /** What is missing on a day; empty when nothing is. */
  public List<Missing> missing(LocalDate today) {
    var missing = new ArrayList<Missing>();
    if (onboardedOn == null || ChronoUnit.DAYS.between(onboardedOn, today) < ONBOARDING_DAYS) {
      missing.add(Missing.ONBOARDING);
    }
    if (shadowedShifts < SHADOWED_SHIFTS) {
      missing.add(Missing.SHADOWING);
    }
    if (!productionAccess) {
      missing.add(Missing.PRODUCTION_ACCESS);
    }
    if (!knowsMonitoring) {
      missing.add(Missing.MONITORING);
    }
    if (!incidentTraining) {
      missing.add(Missing.INCIDENT_TRAINING);
    }
    return missing;
  }
}
