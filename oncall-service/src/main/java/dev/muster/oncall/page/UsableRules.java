package dev.muster.oncall.page;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The notification rules of a person that can be followed when some of their methods cannot. */
public final class UsableRules {
  private final List<NotificationRuleSpec> rules;
  private final Predicate<UUID> isUsable;

  private UsableRules(List<NotificationRuleSpec> rules, Predicate<UUID> isUsable) {
    this.rules = rules;
    this.isUsable = isUsable;
  }

  /**
   * Those through methods that can be used. One that cannot is like a message that does not arrive:
   * the next rule of the same urgency comes in its place instead of waiting out its own delay, and
   * those after that keep theirs.
   */
  public static List<NotificationRuleSpec> of(
      List<NotificationRuleSpec> rules, Predicate<UUID> isUsable) {
    return new UsableRules(rules, isUsable).moved();
  }

  private List<NotificationRuleSpec> moved() {
    return rules.stream().filter(this::isUsable).map(rule -> rule.delayedBy(delay(rule))).toList();
  }

  /** As the first unusable one says that lies between this rule and the usable one before it. */
  private long delay(NotificationRuleSpec rule) {
    var before =
        rules.stream()
            .filter(each -> each.urgency() == rule.urgency() && isUsable(each))
            .mapToLong(NotificationRuleSpec::delaySeconds)
            .filter(delay -> delay < rule.delaySeconds())
            .max()
            .orElse(-1);
    return rules.stream()
        .filter(each -> each.urgency() == rule.urgency() && !isUsable(each))
        .mapToLong(NotificationRuleSpec::delaySeconds)
        .filter(delay -> delay > before && delay < rule.delaySeconds())
        .min()
        .orElse(rule.delaySeconds());
  }

  private boolean isUsable(NotificationRuleSpec rule) {
    return isUsable.test(rule.contactMethodId());
  }
}
