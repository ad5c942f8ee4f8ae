package dev.muster.incident.checklist;

import dev.muster.contracts.incident.IncidentFacts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When an item of a checklist is asked for; it comes and goes with what is known. */
@Schema(name = "ChecklistCondition")
public enum Condition {
  DRILL,
  NOT_DRILL,
  RESTRICTED,
  NOT_RESTRICTED,
  /** An important service is affected, or users are known to be. */
  CUSTOMER_FACING;

  private static final int IMPORTANT = 2;

  /**
   * @param tier of the most important affected service; null when none is known
   */
  boolean holds(IncidentFacts incident, Integer tier) {
    return switch (this) {
      case DRILL -> incident.drill();
      case NOT_DRILL -> !incident.drill();
      case RESTRICTED -> incident.restricted();
      case NOT_RESTRICTED -> !incident.restricted();
      case CUSTOMER_FACING -> (tier != null && tier <= IMPORTANT) || hasUsers(incident);
    };
  }

  private static boolean hasUsers(IncidentFacts incident) {
    var impact = incident.impact();
    return impact != null
        && ((impact.usersAffected() != null && impact.usersAffected() > 0)
            || (impact.usersAffectedPercent() != null
                && impact.usersAffectedPercent().signum() > 0));
  }
}
