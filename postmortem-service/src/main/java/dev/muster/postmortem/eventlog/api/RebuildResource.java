package dev.muster.postmortem.eventlog.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.eventlog.Rebuild;
import dev.muster.postmortem.eventlog.Rebuilds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes what is derived from events again from those that this service keeps. */
@Path("/api/postmortem/v1/rebuilds")
@Tag(name = "rebuilds")
public class RebuildResource {
  private final Rebuilds rebuilds;
  private final CurrentActor actor;
  private final AuditScope audit;

  RebuildResource(Rebuilds rebuilds, CurrentActor actor, AuditScope audit) {
    this.rebuilds = rebuilds;
    this.actor = actor;
    this.audit = audit;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Write("rebuild.request")
  @Operation(
      operationId = "requestRebuild",
      summary = "Make projections again from the stored events; nothing is sent on the way")
  @APIResponse(
      responseCode = "202",
      description = "Requested; its progress is read under its id",
      content = @Content(schema = @Schema(implementation = RebuildView.class)))
  public Response request(@NotNull @Valid NewRebuild wanted) {
    Rebuild rebuild = rebuilds.request(wanted.projections(), actor.get().name());
    audit.target("rebuild", rebuild.id());
    return Response.status(Response.Status.ACCEPTED).entity(RebuildView.from(rebuild)).build();
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "listRebuilds", summary = "All rebuilds, the last one first")
  public Page<RebuildView> list(@Valid @BeanParam PageRequest page) {
    return rebuilds.page(page).map(RebuildView::from);
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "getRebuild", summary = "A rebuild and how far it is")
  public RebuildView get(@PathParam("id") UUID id) {
    return RebuildView.from(rebuilds.required(id));
  }
}
