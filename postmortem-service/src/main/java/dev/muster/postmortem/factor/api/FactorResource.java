package dev.muster.postmortem.factor.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.factor.Factor;
import dev.muster.postmortem.factor.FactorKey;
import dev.muster.postmortem.factor.Factors;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The contributing factors of a post-mortem. */
@Path("/api/postmortem/v1/postmortems/{id}/factors")
@Tag(name = "contributing factors")
public class FactorResource {
  private final Factors factors;
  private final CurrentActor actor;
  private final AuditScope audit;

  FactorResource(Factors factors, CurrentActor actor, AuditScope audit) {
    this.factors = factors;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listFactors",
      summary = "The contributing factors of a post-mortem, the oldest first")
  public List<FactorView> list(
      @PathParam("id") UUID id,
      @Parameter(description = "Only those with an action item or a reason, or those without")
          @QueryParam("covered")
          Boolean covered) {
    return factors.readable(id, reader()).stream()
        .filter(factor -> covered == null || factor.covered() == covered)
        .map(FactorView::from)
        .toList();
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("factor.add")
  @Operation(operationId = "addFactor", summary = "Add a contributing factor")
  @APIResponse(
      responseCode = "201",
      description = "Added",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FactorView.class)))
  public RestResponse<FactorView> add(
      @PathParam("id") UUID id, @NotNull @Valid FactorChange wanted) {
    audit.target("postmortem", id);
    Factor factor = factors.add(id, wanted.wanted(), reader(), actor.get().who());
    audit.detail("factor", factor.id());
    return Answers.created(
        "/api/postmortem/v1/postmortems/" + id + "/factors/" + factor.id(),
        FactorView.from(factor),
        factor.version());
  }

  @PUT
  @Path("{factorId}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("factor.change")
  @Operation(operationId = "changeFactor", summary = "Replace what a contributing factor says")
  @APIResponse(
      responseCode = "200",
      description = "Changed, with its version as entity tag",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FactorView.class)))
  public RestResponse<FactorView> change(
      @PathParam("id") UUID id,
      @PathParam("factorId") UUID factorId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid FactorChange wanted) {
    return ok(
        factors.change(
            audited(id, factorId), wanted.wanted(), ifMatch, reader(), actor.get().who()));
  }

  @DELETE
  @Path("{factorId}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("factor.remove")
  @Operation(
      operationId = "removeFactor",
      summary = "Take a contributing factor away; its action items stay")
  public void remove(
      @PathParam("id") UUID id,
      @PathParam("factorId") UUID factorId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    factors.remove(audited(id, factorId), ifMatch, reader());
  }

  @PUT
  @Path("{factorId}/action-items/{itemId}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("factor.link-item")
  @Operation(
      operationId = "linkFactorItem",
      summary = "Say that an action item does something about a factor")
  @APIResponse(
      responseCode = "200",
      description = "Linked",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FactorView.class)))
  public RestResponse<FactorView> link(
      @PathParam("id") UUID id,
      @PathParam("factorId") UUID factorId,
      @PathParam("itemId") UUID itemId) {
    audit.detail("item", itemId);
    return ok(factors.link(audited(id, factorId), itemId, reader()));
  }

  @DELETE
  @Path("{factorId}/action-items/{itemId}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("factor.unlink-item")
  @Operation(operationId = "unlinkFactorItem", summary = "Take the link to an action item away")
  @APIResponse(
      responseCode = "200",
      description = "No longer linked",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FactorView.class)))
  public RestResponse<FactorView> unlink(
      @PathParam("id") UUID id,
      @PathParam("factorId") UUID factorId,
      @PathParam("itemId") UUID itemId) {
    audit.detail("item", itemId);
    return ok(factors.unlink(audited(id, factorId), itemId, reader()));
  }

  private FactorKey audited(UUID id, UUID factorId) {
    audit.target("postmortem", id);
    audit.detail("factor", factorId);
    return new FactorKey(id, factorId);
  }

  private static RestResponse<FactorView> ok(Factor factor) {
    return Answers.ok(FactorView.from(factor), factor.version());
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
