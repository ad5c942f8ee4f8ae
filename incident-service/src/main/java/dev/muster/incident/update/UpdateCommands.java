package dev.muster.incident.update;

import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Posts updates. */
@ApplicationScoped
@Transactional
public class UpdateCommands {
  private static final Duration LONGEST_PROMISE = Duration.ofDays(31);

  private final IncidentStore store;
  private final Policies policies;
  private final InstantSource time;

  UpdateCommands(IncidentStore store, Policies policies, InstantSource time) {
    this.store = store;
    this.policies = policies;
    this.time = time;
  }

  /**
   * Posts an update.
   *
   * @param publicText by language tag; null tells the public nothing
   * @param nextUpdateAt the promise; null for what the cadence of the severity says
   */
  public IncidentUpdate post(
      Target target, String text, Map<String, String> publicText, Instant nextUpdateAt) {
    var incident =
        store.forCommand(target.id(), Action.POST_UPDATE, target.caller(), target.ifMatch());
    var now = time.instant();
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
        incident.postUpdate(
            text,
            publicText == null || publicText.isEmpty() ? null : publicText,
            Optional.ofNullable(nextUpdateAt),
            timing.definition(),
            timing.version(),
            new Act(target.caller().who(), now));
    store.save(incident, changes);
    return changes.updates().get(0);
  }
}
