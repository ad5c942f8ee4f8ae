package dev.muster.incident.severity.api;

import dev.muster.contracts.Severity;
import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.severity.Fact;
import dev.muster.incident.severity.SeverityFacts;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers what the severity policy would say, without an incident. */
@Path("/api/incident/v1/severity-policies/evaluate")
@Tag(name = "Severity")
public class EvaluationResource {
  private final Policies policies;
  private final CurrentCaller caller;

  EvaluationResource(Policies policies, CurrentCaller caller) {
    this.policies = policies;
    this.caller = caller;
  }

  /**
   * What the policy says.
   *
   * @param rule the row that fired
   * @param unknown facts that, once known, could still lift the severity
   */
  public record Evaluation(
      Severity severity,
      int policyVersion,
      @Nullable String rule,
      List<String> reasons,
      Set<Fact> unknown) {}

  @POST
  @MachineWrite
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "evaluateSeverity",
      summary = "What the severity policy in force says about facts; nothing is stored")
  public Evaluation evaluate(@NotNull @Valid SeverityFacts facts) {
    var table = policies.current(PolicyKind.SEVERITY);
    var verdict = table.definition().evaluate(facts);
    return new Evaluation(
        verdict.severity(),
        table.version(),
        verdict.fired().id(),
        verdict.agreeing().stream().map(row -> row.reason(caller.language())).toList(),
        verdict.unknown());
  }
}
