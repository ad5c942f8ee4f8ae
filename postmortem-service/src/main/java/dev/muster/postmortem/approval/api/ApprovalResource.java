package dev.muster.postmortem.approval.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.approval.Approving;
import dev.muster.postmortem.document.Postmortem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's approval of a post-mortem. */
@Path("/api/postmortem/v1/postmortems/{id}/approval")
@Tag(name = "post-mortems")
public class ApprovalResource {
  private final Approving approving;
  private final CurrentActor actor;
  private final AuditScope audit;

  ApprovalResource(Approving approving, CurrentActor actor, AuditScope audit) {
    this.approving = approving;
    this.actor = actor;
    this.audit = audit;
  }

  @PUT
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("postmortem.approve")
  @Operation(
      operationId = "approvePostmortem",
      summary = "Agree to the text as it is; void once it changes")
  public ApprovalView approve(@PathParam("id") UUID id) {
    audit.target("postmortem", id);
    return view(approving.give(id, actor.get()));
  }

  @DELETE
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("postmortem.take-approval-back")
  @Operation(operationId = "takeApprovalBack", summary = "Agree no more")
  public ApprovalView takeBack(@PathParam("id") UUID id) {
    audit.target("postmortem", id);
    return view(approving.takeBack(id, actor.get()));
  }

  private ApprovalView view(Postmortem postmortem) {
    return ApprovalView.from(postmortem, approving.of(postmortem), actor.get());
  }
}
