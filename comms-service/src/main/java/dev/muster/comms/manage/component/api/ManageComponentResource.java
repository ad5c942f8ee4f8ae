package dev.muster.comms.manage.component.api;

import dev.muster.comms.component.Component;
import dev.muster.comms.manage.api.ManageBody;
import dev.muster.comms.manage.api.ManageCaller;
import dev.muster.comms.manage.api.Managed;
import dev.muster.comms.manage.api.Paged;
import dev.muster.comms.manage.component.ComponentUptime;
import dev.muster.comms.manage.component.ManagedComponents;
import dev.muster.comms.manage.component.WireComponent;
import dev.muster.comms.manage.component.WireUptime;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** Components in the shapes of Statuspage's manage API. */
@Path("/v1/pages/{page}/components")
@Managed
@Consumes(MediaType.WILDCARD)
@Tag(name = "Statuspage-shaped")
public class ManageComponentResource {
  private final ManageCaller caller;
  private final ManagedComponents components;
  private final ComponentUptime uptimes;
  private final AuditScope audit;

  ManageComponentResource(
      ManageCaller caller,
      ManagedComponents components,
      ComponentUptime uptimes,
      AuditScope audit) {
    this.caller = caller;
    this.components = components;
    this.uptimes = uptimes;
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "manageListComponents", summary = "Groups and components of a page")
  public List<WireComponent> list(
      @RestPath("page") String code,
      @RestQuery Integer page,
      @QueryParam("per_page") Integer perPage) {
    return Paged.of(components.of(caller.page(code)).all(), page, perPage);
  }

  @POST
  @ResponseStatus(201)
  @Write("component.add")
  @Operation(operationId = "manageAddComponent", summary = "Add a component")
  public WireComponent add(@RestPath String page, ManageBody body) {
    StatusPage on = caller.page(page);
    Component added = components.add(on, body.fields().needed("component"));
    audit.target("component", added.id());
    return components.of(on).wire(added);
  }

  @GET
  @Path("/{component}")
  @Operation(operationId = "manageGetComponent", summary = "One component")
  public WireComponent get(@RestPath String page, @RestPath String component) {
    StatusPage on = caller.page(page);
    return components.of(on).wire(found(on, component));
  }

  @PATCH
  @Path("/{component}")
  @Write("component.change")
  @Operation(
      operationId = "managePatchComponent",
      summary = "Change what is named of a component",
      description = "An open incident can make it worse than the status that is set here.")
  public WireComponent patch(@RestPath String page, @RestPath String component, ManageBody body) {
    StatusPage on = caller.page(page);
    Component changed =
        components.change(on, found(on, component), body.fields().needed("component"));
    return components.of(on).wire(changed);
  }

  @DELETE
  @Path("/{component}")
  @Write("component.remove")
  @Operation(operationId = "manageRemoveComponent", summary = "Take a component off the page")
  public void remove(@RestPath String page, @RestPath String component) {
    components.remove(found(caller.page(page), component));
  }

  @GET
  @Path("/{component}/uptime")
  @Operation(operationId = "manageComponentUptime", summary = "How a component did")
  public WireUptime uptime(
      @RestPath String page,
      @RestPath String component,
      @RestQuery String start,
      @RestQuery String end) {
    StatusPage on = caller.page(page);
    return uptimes.of(on, found(on, component), start, end);
  }

  private Component found(StatusPage page, String code) {
    Component component = components.of(page).component(code);
    audit.target("component", component.id());
    return component;
  }
}
