package dev.muster.incident.next.api;

import dev.muster.incident.access.Action;
import dev.muster.incident.next.Step;
import dev.muster.incident.next.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to do next, in the reader's language.
 *
 * @param subject what it is done to: a role, a check, an item, the number of a task; null where
 *     there is one only
 * @param dueAt null for no time
 * @param allowed whether the reader may do it
 */
public record StepView(
    StepKind kind,
    Step.Press press,
    String text,
    @Nullable String subject,
    @Nullable Instant dueAt,
    boolean allowed) {
  private static final int MOST = 3;

  /** The three that press most. */
  public static List<StepView> of(List<Step> steps, Set<Action> allowed, Locale locale) {
    return steps.stream()
        .limit(MOST)
        .map(
            step ->
                new StepView(
                    step.kind(),
                    step.press(),
                    step.line().in(locale),
                    step.subject(),
                    step.dueAt(),
                    allowed.contains(step.kind().action())))
        .toList();
  }

  /** How many items of the checklist are late. */
  public static int overdueItems(List<Step> steps) {
    return (int)
        steps.stream().filter(step -> step.kind() == StepKind.TICK && step.isLate()).count();
  }
}
