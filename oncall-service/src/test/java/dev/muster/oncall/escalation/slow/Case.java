package dev.muster.oncall.escalation.slow;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.oncall.escalation.slow.Setting.Target;
import java.time.Instant;
import java.util.List;

/**
 * Alerts that escalate by one policy, and what is done to them.
 *
 * @param number by which it is drawn again
 * @param setting number of the setting it happens in
 */
public record Case(int number, int setting, int service, Plan plan, List<Story> alerts) {

  /**
   * An alert.
   *
   * @param answers by time
   */
  public record Story(AlertSeverity severity, Instant opens, List<Answer> answers) {}

  /** What can be done to an alert. */
  public enum Action {
    ACKNOWLEDGE,
    UNACKNOWLEDGE,
    SNOOZE,
    ESCALATE,
    REASSIGN,
    PAGE,
    RESOLVE,
    /** The severity of the alert's incident becomes known, or another. */
    ASSESS
  }

  /**
   * Something that is done.
   *
   * @param person who does it
   * @param seconds of a snooze
   * @param plan by which a reassigned alert goes on; null otherwise
   * @param targets of pages by hand
   * @param incident null unless assessed
   */
  public record Answer(
      Instant at,
      Action action,
      int person,
      long seconds,
      Plan plan,
      List<Target> targets,
      Severity incident) {}
}
