package dev.muster.comms.canned.api;

import dev.muster.comms.canned.CannedUpdate;
import dev.muster.comms.canned.CannedUpdates;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Words that are prepared for incidents and maintenances of a page. */
@Path("/api/comms/v1/pages/{pageId}/canned-updates")
@Tag(name = "Canned updates")
public class CannedUpdateResource {
  private final CannedUpdates canned;
  private final StatusPages pages;
  private final AuditScope audit;

  CannedUpdateResource(CannedUpdates canned, StatusPages pages, AuditScope audit) {
    this.canned = canned;
    this.pages = pages;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listCannedUpdates", summary = "Prepared words of a page, by name")
  public CannedUpdateList list(@RestPath UUID pageId) {
    return new CannedUpdateList(
        canned.ofPage(pages.get(pageId).id()).stream().map(CannedUpdateResponse::from).toList());
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("canned-update.add")
  @Operation(operationId = "addCannedUpdate", summary = "Prepare words")
  public RestResponse<CannedUpdateResponse> add(
      @RestPath UUID pageId, @NotNull @Valid CannedUpdateRequest request) {
    CannedUpdate added = canned.add(pages.get(pageId), request.settings());
    audit.target("canned-update", added.id());
    return Answers.created(
        "/api/comms/v1/pages/" + pageId + "/canned-updates/" + added.id(),
        CannedUpdateResponse.from(added),
        added.version());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getCannedUpdate", summary = "Prepared words with their version")
  public RestResponse<CannedUpdateResponse> get(@RestPath UUID pageId, @RestPath UUID id) {
    CannedUpdate present = canned.get(pageId, id);
    return Answers.ok(CannedUpdateResponse.from(present), present.version());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("canned-update.change")
  @Operation(operationId = "changeCannedUpdate", summary = "Change prepared words")
  public RestResponse<CannedUpdateResponse> change(
      @RestPath UUID pageId,
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CannedUpdateRequest request) {
    CannedUpdate present = found(pageId, id);
    ETags.requireMatch(ifMatch, present.version());
    CannedUpdate changed = canned.change(pages.get(pageId), present, request.settings());
    return Answers.ok(CannedUpdateResponse.from(changed), changed.version());
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("canned-update.remove")
  @Operation(operationId = "removeCannedUpdate", summary = "Remove prepared words")
  public void remove(@RestPath UUID pageId, @RestPath UUID id) {
    canned.remove(found(pageId, id));
  }

  private CannedUpdate found(UUID pageId, UUID id) {
    audit.target("canned-update", id);
    return canned.get(pageId, id);
  }
}
