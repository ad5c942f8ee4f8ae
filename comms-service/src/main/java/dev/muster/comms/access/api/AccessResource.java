package dev.muster.comms.access.api;

import dev.muster.comms.access.Accesses;
import dev.muster.comms.access.PageAccess;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Who may see status pages. */
@Path("/api/comms/v1/pages/{id}/access")
@Tag(name = "Access")
public class AccessResource {
  private final Accesses accesses;
  private final StatusPages pages;
  private final AuditScope audit;

  AccessResource(Accesses accesses, StatusPages pages, AuditScope audit) {
    this.accesses = accesses;
    this.pages = pages;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(operationId = "getPageAccess", summary = "Who may see a page")
  public RestResponse<AccessResponse> get(@RestPath UUID id) {
    return answer(pages.get(id).id());
  }

  @PUT
  @RolesAllowed(Roles.ADMIN)
  @Write("status-page.access")
  @Operation(
      operationId = "changePageAccess",
      summary = "Change who may see a page",
      description = "Whoever came in with a password or a group that changed is asked anew.")
  public RestResponse<AccessResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AccessRequest request) {
    audit.target("status-page", id);
    UUID pageId = pages.get(id).id();
    ETags.requireMatch(ifMatch, version(accesses.of(pageId)));
    accesses.change(pageId, request.settings());
    return answer(pageId);
  }

  private RestResponse<AccessResponse> answer(UUID pageId) {
    Optional<PageAccess> access = accesses.of(pageId);
    return Answers.ok(
        access.map(AccessResponse::from).orElseGet(AccessResponse::everybody), version(access));
  }

  private static long version(Optional<PageAccess> access) {
    return access.map(PageAccess::version).orElse(-1L);
  }
}
