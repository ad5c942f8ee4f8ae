package dev.muster.comms.manage.page.api;

import dev.muster.comms.link.Links;
import dev.muster.comms.manage.api.ManageBody;
import dev.muster.comms.manage.api.ManageCaller;
import dev.muster.comms.manage.api.Managed;
import dev.muster.comms.manage.page.PageChange;
import dev.muster.comms.manage.page.WirePage;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The pages that a key opens. */
@Path("/v1/pages")
@Managed
@Consumes(MediaType.WILDCARD)
@Tag(name = "Statuspage-shaped")
public class ManagePageResource {
  private final ManageCaller caller;
  private final StatusPages pages;
  private final Links links;
  private final AuditScope audit;

  ManagePageResource(ManageCaller caller, StatusPages pages, Links links, AuditScope audit) {
    this.caller = caller;
    this.pages = pages;
    this.links = links;
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "manageListPages", summary = "The pages that the key opens")
  public List<WirePage> list() {
    return caller.pages().stream().map(this::wire).toList();
  }

  @GET
  @Path("/{page}")
  @Operation(operationId = "manageGetPage", summary = "One page")
  public WirePage get(@RestPath String page) {
    return wire(caller.page(page));
  }

  @PATCH
  @Path("/{page}")
  @Write("status-page.change")
  @Operation(operationId = "managePatchPage", summary = "Change what is named of a page")
  public WirePage patch(@RestPath String page, ManageBody body) {
    StatusPage found = caller.page(page);
    audit.target("status-page", found.id());
    return wire(pages.change(found, PageChange.of(found, body.fields().needed("page"))));
  }

  private WirePage wire(StatusPage page) {
    return WirePage.of(page, links.page(page.hosts(), page.path()));
  }
}
