package dev.muster.oncall.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A person as paging sees them.
 *
 * @param rules in the order the person gave them
 * @param quietHours on the wall of the person's zone
 */
public record ReachablePerson(
    UUID id,
    String name,
    Locale language,
    ZoneId zone,
    boolean active,
    List<ReachableMethod> methods,
    List<NotificationRuleSpec> rules,
    QuietHours quietHours) {
  public ReachablePerson {
    methods = List.copyOf(methods);
    rules = List.copyOf(rules);
  }

  /** Whether a page could reach them at all. */
  public boolean canBeReached() {
    return active && methods.stream().anyMatch(ReachableMethod::verified);
  }
}
