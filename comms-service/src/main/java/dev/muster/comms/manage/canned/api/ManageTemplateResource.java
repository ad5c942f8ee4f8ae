package dev.muster.comms.manage.canned.api;

import dev.muster.comms.canned.CannedUpdate;
import dev.muster.comms.canned.CannedUpdates;
import dev.muster.comms.manage.api.ManageBody;
import dev.muster.comms.manage.api.ManageCaller;
import dev.muster.comms.manage.api.Managed;
import dev.muster.comms.manage.api.Paged;
import dev.muster.comms.manage.canned.TemplateInput;
import dev.muster.comms.manage.canned.WireTemplate;
import dev.muster.comms.manage.component.ManagedComponents;
import dev.muster.comms.manage.component.PageParts;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Prepared words in the shapes of Statuspage's manage API. */
@Path("/v1/pages/{page}/incident_templates")
@Managed
@Consumes(MediaType.WILDCARD)
@Tag(name = "Statuspage-shaped")
public class ManageTemplateResource {
  private final ManageCaller caller;
  private final CannedUpdates canned;
  private final ManagedComponents components;
  private final AuditScope audit;

  ManageTemplateResource(
      ManageCaller caller, CannedUpdates canned, ManagedComponents components, AuditScope audit) {
    this.caller = caller;
    this.canned = canned;
    this.components = components;
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "manageListTemplates", summary = "Prepared words of a page")
  public List<WireTemplate> list(
      @RestPath("page") String code,
      @RestQuery Integer page,
      @QueryParam("per_page") Integer perPage) {
    StatusPage on = caller.page(code);
    PageParts parts = components.of(on);
    return Paged.of(canned.ofPage(on.id()), page, perPage).stream()
        .map(each -> WireTemplate.of(on, parts, each))
        .toList();
  }

  @POST
  @ResponseStatus(201)
  @Write("canned-update.add")
  @Operation(operationId = "manageAddTemplate", summary = "Prepare words")
  public WireTemplate add(@RestPath String page, ManageBody body) {
    StatusPage on = caller.page(page);
    PageParts parts = components.of(on);
    CannedUpdate added =
        canned.add(on, TemplateInput.of(on, parts, body.fields().needed("template")));
    audit.target("canned-update", added.id());
    return WireTemplate.of(on, parts, added);
  }
}
