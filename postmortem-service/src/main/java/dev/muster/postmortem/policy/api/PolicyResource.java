package dev.muster.postmortem.policy.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PolicyVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions of the policy. */
@Path("/api/postmortem/v1/policies")
@Tag(name = "policies")
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
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "listPolicies", summary = "All versions, newest first")
  public Page<PolicyVersion> list(@Valid @BeanParam PageRequest page) {
    return policies.page(page);
  }

  @GET
  @Path("current")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "getCurrentPolicy", summary = "The version in force")
  public PolicyVersion current() {
    return policies.current();
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Write("policy.enact")
  @Operation(operationId = "enactPolicy", summary = "Put a new version in force")
  @APIResponse(
      responseCode = "201",
      description = "In force for what happens from now on",
      content = @Content(schema = @Schema(implementation = PolicyVersion.class)))
  public Response enact(@NotNull @Valid NewPolicy wanted) {
    PolicyVersion version = policies.enact(wanted.label(), wanted.chosen(), actor.get().name());
    audit.target("policy", version.version());
    return Response.status(Response.Status.CREATED).entity(version).build();
  }
}
