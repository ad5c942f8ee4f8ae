package dev.muster.oncall.escalation.api;

import dev.muster.oncall.escalation.EscalationPolicies;
import dev.muster.oncall.escalation.EscalationPolicy;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Escalation policies. */
@Path("/api/oncall/v1/escalation-policies")
@Tag(name = "Escalation policies")
public class PolicyResource {
  private final EscalationPolicies policies;
  private final AuditScope audit;

  PolicyResource(EscalationPolicies policies, AuditScope audit) {
    this.policies = policies;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "listEscalationPolicies", summary = "Escalation policies by name")
  public Page<PolicyResponse> list(@Valid @BeanParam PageRequest page) {
    return policies.page(page).map(PolicyResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "getEscalationPolicy", summary = "One escalation policy")
  public RestResponse<PolicyResponse> get(@RestPath UUID id) {
    return answer(policies.get(id));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("escalation-policy.add")
  @Operation(operationId = "addEscalationPolicy", summary = "Add an escalation policy")
  public RestResponse<PolicyResponse> add(@NotNull @Valid PolicyRequest request) {
    var policy = policies.add(request.details());
    audit.target("escalation-policy", policy.id());
    return Answers.created(
        "/api/oncall/v1/escalation-policies/" + policy.id(),
        PolicyResponse.from(policy),
        policy.version());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("escalation-policy.change")
  @Operation(
      operationId = "changeEscalationPolicy",
      summary = "Change an escalation policy; open alerts go on by the old one")
  public RestResponse<PolicyResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PolicyRequest request) {
    audit.target("escalation-policy", id);
    var policy = policies.get(id);
    ETags.requireMatch(ifMatch, policy.version());
    policies.change(policy, request.details());
    return answer(policy);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("escalation-policy.delete")
  @Operation(
      operationId = "deleteEscalationPolicy",
      summary = "Delete an escalation policy that no service uses")
  public void delete(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    audit.target("escalation-policy", id);
    var policy = policies.get(id);
    ETags.requireMatch(ifMatch, policy.version());
    policies.delete(policy);
  }

  private static RestResponse<PolicyResponse> answer(EscalationPolicy policy) {
    return Answers.ok(PolicyResponse.from(policy), policy.version());
  }
}
