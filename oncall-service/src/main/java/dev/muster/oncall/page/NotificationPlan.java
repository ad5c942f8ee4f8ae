package dev.muster.oncall.page;

import dev.muster.oncall.person.ContactMethodKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Expands the notification rules of a person into the messages of one page. */
public final class NotificationPlan {
  private NotificationPlan() {}

  /**
   * The messages to send, by due time, through verified methods only; see {@link UsableRules} for
   * what that means for the others. A person whose rules lead nowhere is reached at once through a
   * verified method, e-mail first, because a page must not be lost to a missing rule. Empty means
   * that the person cannot be reached at all.
   *
   * <p>A message that can wait and falls into the person's quiet hours is due when they end. A page
   * of high urgency knows no quiet hours.
   */
  public static List<PlannedStep> of(ReachablePerson person, Urgency urgency, Instant pagedAt) {
    if (!person.active()) {
      return List.of();
    }
    var verified =
        person.methods().stream()
            .filter(ReachableMethod::verified)
            .collect(Collectors.toMap(ReachableMethod::id, Function.identity()));
    var steps =
        UsableRules.of(person.rules(), verified::containsKey).stream()
            .filter(rule -> rule.urgency() == urgency)
            .map(rule -> step(person, verified, rule, pagedAt))
            .sorted(Comparator.comparing(PlannedStep::dueAt))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return steps.isEmpty()
        ? fallback(person).stream()
            .map(method -> new PlannedStep(method, due(person, urgency, pagedAt)))
            .toList()
        : List.copyOf(steps);
  }

  private static PlannedStep step(
      ReachablePerson person,
      Map<UUID, ReachableMethod> verified,
      NotificationRuleSpec rule,
      Instant pagedAt) {
    return new PlannedStep(
        verified.get(rule.contactMethodId()),
        due(person, rule.urgency(), pagedAt.plusSeconds(rule.delaySeconds())));
  }

  private static Instant due(ReachablePerson person, Urgency urgency, Instant wanted) {
    return switch (urgency) {
      case HIGH -> wanted;
      case LOW -> person.quietHours().over(wanted, person.zone());
    };
  }

  private static Optional<ReachableMethod> fallback(ReachablePerson person) {
    return person.methods().stream()
        .filter(ReachableMethod::verified)
        .min(Comparator.comparing((ReachableMethod m) -> m.kind() != ContactMethodKind.EMAIL));
  }
}
