package dev.muster.comms.statuspage.api;

import dev.muster.comms.link.Links;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.paging.Cursor;
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

/** Status pages. */
@Path("/api/comms/v1/pages")
@Tag(name = "Status pages")
public class StatusPageResource {
  private final StatusPages pages;
  private final Links links;
  private final AuditScope audit;

  StatusPageResource(StatusPages pages, Links links, AuditScope audit) {
    this.pages = pages;
    this.links = links;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listStatusPages", summary = "Status pages by address")
  public Page<StatusPageResponse> list(@Valid @BeanParam PageRequest page) {
    String after =
        page.after(2)
            .filter(cursor -> cursor.uuid(1) != null)
            .map(cursor -> cursor.text(0))
            .orElse("");
    return Page.of(
            pages.after(after, page.fetchSize()),
            page,
            last -> Cursor.encode(last.slug(), last.id()))
        .map(each -> StatusPageResponse.from(each, links));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getStatusPage", summary = "One status page")
  public RestResponse<StatusPageResponse> get(@RestPath UUID id) {
    return answer(pages.get(id));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("status-page.add")
  @Operation(operationId = "addStatusPage", summary = "Add a status page")
  public RestResponse<StatusPageResponse> add(@NotNull @Valid StatusPageRequest request) {
    StatusPage page = pages.create(request.settings());
    audit.target("status-page", page.id());
    return Answers.created(
        "/api/comms/v1/pages/" + page.id(), StatusPageResponse.from(page, links), page.version());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("status-page.change")
  @Operation(operationId = "changeStatusPage", summary = "Change a status page")
  public RestResponse<StatusPageResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid StatusPageRequest request) {
    audit.target("status-page", id);
    StatusPage page = pages.get(id);
    ETags.requireMatch(ifMatch, page.version());
    return answer(pages.change(page, request.settings()));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("status-page.remove")
  @Operation(
      operationId = "removeStatusPage",
      summary = "Remove a status page with its components, posts and subscribers")
  public void remove(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    audit.target("status-page", id);
    StatusPage page = pages.get(id);
    ETags.requireMatch(ifMatch, page.version());
    pages.remove(page);
  }

  private RestResponse<StatusPageResponse> answer(StatusPage page) {
    return Answers.ok(StatusPageResponse.from(page, links), page.version());
  }
}
