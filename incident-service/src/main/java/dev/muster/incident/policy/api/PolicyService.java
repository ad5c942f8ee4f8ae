package dev.muster.incident.policy.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.rest.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** What the resources of all policies do alike. */
@ApplicationScoped
class PolicyService {
  private static final int MOST_VERSIONS = 200;

  private final Policies policies;
  private final CurrentCaller caller;
  private final AuditScope audit;

  PolicyService(Policies policies, CurrentCaller caller, AuditScope audit) {
    this.policies = policies;
    this.caller = caller;
    this.audit = audit;
  }

  <T> RestResponse<PolicyList<T>> read(PolicyKind<T> kind) {
    var versions = policies.history(kind, MOST_VERSIONS).stream().map(PolicyView::from).toList();
    var current = versions.get(0);
    return Answers.ok(new PolicyList<>(current, versions, kind.presets()), current.version());
  }

  /** Puts a preset or a definition in force; exactly one of them is given. */
  <T> RestResponse<PolicyView<T>> publish(
      PolicyKind<T> kind, String ifMatch, String name, String preset, T definition) {
    ETags.requireMatch(ifMatch, policies.current(kind).version());
    if ((preset == null) == (definition == null)) {
      throw new ProblemException(
          Problem.unprocessable(
              "policy.ambiguous",
              "Give a preset or a definition, not both and not neither",
              new FieldError("preset", "exclusive", "give either this or a definition")));
    }
    var published =
        policies.publish(
            kind,
            name == null ? (preset == null ? "custom" : preset) : name.strip(),
            preset == null ? definition : kind.preset(preset),
            caller.get().who());
    audit.target("policy", kind.key());
    audit.detail("version", published.version());
    return Answers.ok(PolicyView.from(published), published.version());
  }
}
