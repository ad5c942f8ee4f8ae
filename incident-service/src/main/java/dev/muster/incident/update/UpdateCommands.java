package dev.muster.incident.update;

import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Deeds;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Posts updates. */
@ApplicationScoped
@Transactional
public class UpdateCommands {
  private static final Duration LONGEST_PROMISE = Duration.ofDays(31);

  private final Deeds deeds;
  private final Policies policies;

  UpdateCommands(Deeds deeds, Policies policies) {
    this.deeds = deeds;
    this.policies = policies;
  }

  /**
   * Posts an update.
   *
   * @param publicText by language tag; null tells the public nothing
   * @param nextUpdateAt the promise; null for what the cadence of the severity says
   */
  public IncidentUpdate post(
      Target target, String text, Map<String, String> publicText, Instant nextUpdateAt) {
    var deed = deeds.begin(target, Action.POST_UPDATE);
    var now = deed.act().at();
    if (nextUpdateAt != null
        && (!nextUpdateAt.isAfter(now) || nextUpdateAt.isAfter(now.plus(LONGEST_PROMISE)))) {
      throw new ProblemException(
          Problem.unprocessable(
              "incident.invalid-promise",
              "The next update must be promised for the next 31 days",
              new FieldError("nextUpdateAt", "future", "must lie within the next 31 days")));
    }
    var timing = policies.current(PolicyKind.TIMING);
    var changes =
        deed.incident()
            .postUpdate(
                text,
                publicText == null || publicText.isEmpty() ? null : publicText,
                Optional.ofNullable(nextUpdateAt),
                timing.definition(),
                timing.version(),
                deed.act());
    deed.save(changes);
    return changes.updates().get(0);
  }
}
