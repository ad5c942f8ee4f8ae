package dev.muster.postmortem.approval.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.approval.Approving;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.api.PostmortemState;
import dev.muster.postmortem.document.api.PostmortemStatusChange;
import dev.muster.postmortem.publicversion.PublicVersions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A post-mortem on its way through the review. */
@Path("/api/postmortem/v1/postmortems/{id}/status")
@Tag(name = "post-mortems")
public class StatusResource {
  private final Approving approving;
  private final PublicVersions publicVersions;
  private final CurrentActor actor;
  private final AuditScope audit;

  StatusResource(
      Approving approving, PublicVersions publicVersions, CurrentActor actor, AuditScope audit) {
    this.approving = approving;
    this.publicVersions = publicVersions;
    this.actor = actor;
    this.audit = audit;
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("postmortem.move")
  @Operation(
      operationId = "movePostmortem",
      summary = "Hand a post-mortem in for review, or take it back",
      description =
          "What was approved is approved no more; a public version is taken back with it. Those who"
              + " may approve are asked, the authors hear of what is sent back.")
  public PostmortemState move(
      @PathParam("id") UUID id, @NotNull @Valid PostmortemStatusChange wanted) {
    audit.target("postmortem", id);
    audit.detail("to", wanted.to());
    Postmortem postmortem = approving.move(id, wanted.to(), wanted.reason(), actor.get());
    publicVersions.withdraw(postmortem, actor.get().who());
    return PostmortemState.from(postmortem);
  }
}
