package dev.muster.comms.manage.component.api;

import dev.muster.comms.component.ComponentGroup;
import dev.muster.comms.manage.api.ManageBody;
import dev.muster.comms.manage.api.ManageCaller;
import dev.muster.comms.manage.api.Managed;
import dev.muster.comms.manage.api.Paged;
import dev.muster.comms.manage.component.ComponentUptime;
import dev.muster.comms.manage.component.ManagedComponents;
import dev.muster.comms.manage.component.PageParts;
import dev.muster.comms.manage.component.WireGroup;
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

/** Groups of components in the shapes of Statuspage's manage API. */
@Path("/v1/pages/{page}/component-groups")
@Managed
@Consumes(MediaType.WILDCARD)
@Tag(name = "Statuspage-shaped")
public class ManageComponentGroupResource {
  private final ManageCaller caller;
  private final ManagedComponents components;
  private final ComponentUptime uptimes;
  private final AuditScope audit;

  ManageComponentGroupResource(
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
  @Operation(operationId = "manageListComponentGroups", summary = "Groups of a page")
  public List<WireGroup> list(
      @RestPath("page") String code,
      @RestQuery Integer page,
      @QueryParam("per_page") Integer perPage) {
    return Paged.of(components.of(caller.page(code)).groups(), page, perPage);
  }

  @POST
  @ResponseStatus(201)
  @Write("component-group.add")
  @Operation(operationId = "manageAddComponentGroup", summary = "Put components into a new group")
  public WireGroup add(@RestPath String page, ManageBody body) {
    StatusPage on = caller.page(page);
    ComponentGroup added = components.addGroup(on, body.fields());
    audit.target("component-group", added.id());
    return components.of(on).wire(added);
  }

  @GET
  @Path("/{group}")
  @Operation(operationId = "manageGetComponentGroup", summary = "One group")
  public WireGroup get(@RestPath String page, @RestPath String group) {
    StatusPage on = caller.page(page);
    return components.of(on).wire(found(on, group));
  }

  @PATCH
  @Path("/{group}")
  @Write("component-group.change")
  @Operation(operationId = "managePatchComponentGroup", summary = "Change what is named of a group")
  public WireGroup patch(@RestPath String page, @RestPath String group, ManageBody body) {
    StatusPage on = caller.page(page);
    ComponentGroup changed = components.changeGroup(on, found(on, group), body.fields());
    return components.of(on).wire(changed);
  }

  @DELETE
  @Path("/{group}")
  @Write("component-group.remove")
  @Operation(
      operationId = "manageRemoveComponentGroup",
      summary = "Remove a group; its components stay")
  public void remove(@RestPath String page, @RestPath String group) {
    components.removeGroup(found(caller.page(page), group));
  }

  @GET
  @Path("/{group}/uptime")
  @Operation(operationId = "manageComponentGroupUptime", summary = "How a group did")
  public WireUptime uptime(
      @RestPath String page,
      @RestPath String group,
      @RestQuery String start,
      @RestQuery String end) {
    StatusPage on = caller.page(page);
    PageParts parts = components.of(on);
    ComponentGroup found = parts.group(group);
    return uptimes.of(on, found, parts.held(found), start, end);
  }

  private ComponentGroup found(StatusPage page, String code) {
    ComponentGroup group = components.of(page).group(code);
    audit.target("component-group", group.id());
    return group;
  }
}
