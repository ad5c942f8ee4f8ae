package dev.muster.comms.component.api;

import dev.muster.comms.component.ComponentGroup;
import dev.muster.comms.component.ComponentGroups;
import dev.muster.comms.component.Components;
import dev.muster.comms.component.Layout;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** How the components of a page stand together. */
@Path("/api/comms/v1/pages/{pageId}")
@Tag(name = "Components")
public class PageLayoutResource {
  private final ComponentGroups groups;
  private final Components components;
  private final Layout layout;
  private final StatusPages pages;
  private final AuditScope audit;

  PageLayoutResource(
      ComponentGroups groups,
      Components components,
      Layout layout,
      StatusPages pages,
      AuditScope audit) {
    this.groups = groups;
    this.components = components;
    this.layout = layout;
    this.pages = pages;
    this.audit = audit;
  }

  @GET
  @Path("/component-groups")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listComponentGroups",
      summary = "All groups of components of a page, in its order")
  public ComponentGroupList list(@RestPath UUID pageId) {
    pages.get(pageId);
    return new ComponentGroupList(
        groups.ofPage(pageId).stream().map(ComponentGroupResponse::from).toList());
  }

  @POST
  @Path("/component-groups")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("component-group.add")
  @Operation(operationId = "addComponentGroup", summary = "Add a group of components to a page")
  public RestResponse<ComponentGroupResponse> add(
      @RestPath UUID pageId, @NotNull @Valid ComponentGroupRequest request) {
    ComponentGroup group =
        groups.create(
            pages.get(pageId).id(),
            request.name().strip(),
            Words.orNull(request.description()),
            Optional.ofNullable(request.componentIds()).orElse(List.of()));
    audit.target("component-group", group.id());
    return Answers.created(
        "/api/comms/v1/component-groups/" + group.id(),
        ComponentGroupResponse.from(group),
        group.version());
  }

  @PUT
  @Path("/order")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("status-page.arrange")
  @Operation(
      operationId = "arrangeStatusPage",
      summary = "Lay a page out: groups and components, each in its place")
  public void arrange(@RestPath UUID pageId, @NotNull @Valid PageOrderRequest request) {
    audit.target("status-page", pageId);
    layout.arrange(pages.get(pageId).id(), request.order());
  }

  @GET
  @Path("/status-proposals")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listStatusProposals",
      summary = "What components probably show soon, because something that they need fails")
  public StatusProposalList proposals(@RestPath UUID pageId) {
    return new StatusProposalList(components.proposals(pages.get(pageId).id()));
  }
}
