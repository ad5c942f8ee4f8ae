package dev.muster.comms.policy.api;

import dev.muster.comms.policy.Policies;
import dev.muster.comms.policy.PolicyDocument;
import dev.muster.comms.policy.PolicyVersion;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The communication policy: who is told what, how often, by itself or by a person. */
@Path("/api/comms/v1/policy")
@Tag(name = "Policy")
public class PolicyResource {
  private final Policies policies;
  private final CurrentActor actor;
  private final AuditScope audit;

  PolicyResource(Policies policies, CurrentActor actor, AuditScope audit) {
    this.policies = policies;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getPolicy", summary = "The policy in force")
  public RestResponse<PolicyResponse> get() {
    return answer(policies.currentVersion());
  }

  @GET
  @Path("/versions")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listPolicyVersions", summary = "Policies written here, newest first")
  public Page<PolicyResponse> versions(@Valid @BeanParam PageRequest page) {
    int before = page.after(1).map(cursor -> (int) cursor.number(0)).orElse(Integer.MAX_VALUE);
    return Page.of(
            policies.versions(before, page.fetchSize()),
            page,
            last -> Cursor.encode(last.version()))
        .map(PolicyResponse::from);
  }

  @GET
  @Path("/presets")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listPolicyPresets", summary = "The policies that ship, by name")
  public Map<String, PolicyDocument> presets() {
    return policies.presets();
  }

  @PUT
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("policy.change")
  @Operation(operationId = "changePolicy", summary = "Put a new policy in force")
  public RestResponse<PolicyResponse> change(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PolicyDocument request) {
    return replace(ifMatch, request, null);
  }

  @PUT
  @Path("/preset")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("policy.choose-preset")
  @Operation(
      operationId = "choosePolicyPreset",
      summary = "Put a policy that ships in force: default, or demo with short clocks")
  public RestResponse<PolicyResponse> choose(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PresetRequest request) {
    PolicyDocument preset =
        policies
            .preset(request.preset())
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound("policy.unknown-preset", "There is no such preset")));
    return replace(ifMatch, preset, request.preset());
  }

  private RestResponse<PolicyResponse> replace(
      String ifMatch, PolicyDocument document, String preset) {
    ETags.requireMatch(ifMatch, policies.currentVersion().version());
    PolicyVersion version = policies.change(document, preset, actor.get().who());
    audit.target("policy", version.version());
    return answer(version);
  }

  private static RestResponse<PolicyResponse> answer(PolicyVersion version) {
    return Answers.ok(PolicyResponse.from(version), version.version());
  }
}
