package dev.muster.oncall.page;

import java.time.ZoneId;
import java.time.ZoneOffset;
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

  /** Somebody of whom only a name is left. */
  static ReachablePerson gone(UUID id, String name) {
    return new ReachablePerson(
        id, name, Locale.ENGLISH, ZoneOffset.UTC, false, List.of(), List.of(), QuietHours.NONE);
  }

  /** Whether a page could reach them at all. */
  public boolean canBeReached() {
    return active && methods.stream().anyMatch(ReachableMethod::verified);
  }
}
