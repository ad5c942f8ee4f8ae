package dev.muster.comms.statuspage.api;

import dev.muster.comms.link.Links;
import dev.muster.comms.statuspage.PageHosts;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Host names of status pages; whoever points one here decides what a whole domain shows. */
@Path("/api/comms/v1/pages/{id}/hosts")
@Tag(name = "Status pages")
public class PageHostsResource {
  private final StatusPages pages;
  private final PageHosts hosts;
  private final Links links;
  private final AuditScope audit;

  PageHostsResource(StatusPages pages, PageHosts hosts, Links links, AuditScope audit) {
    this.pages = pages;
    this.hosts = hosts;
    this.links = links;
    this.audit = audit;
  }

  @PUT
  @RolesAllowed(Roles.ADMIN)
  @Write("status-page.hosts")
  @Operation(
      operationId = "changeStatusPageHosts",
      summary = "Let a page answer under host names of its own")
  public RestResponse<StatusPageResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PageHostsRequest request) {
    audit.target("status-page", id);
    StatusPage page = pages.get(id);
    ETags.requireMatch(ifMatch, page.version());
    StatusPage changed = hosts.change(page, request.hosts());
    return Answers.ok(StatusPageResponse.from(changed, links), changed.version());
  }
}
