package dev.muster.comms.component.api;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The components of status pages. */
@Path("/api/comms/v1/pages/{pageId}/components")
@Tag(name = "Components")
public class PageComponentResource {
  private final Components components;
  private final StatusPages pages;
  private final AuditScope audit;

  PageComponentResource(Components components, StatusPages pages, AuditScope audit) {
    this.components = components;
    this.pages = pages;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listComponents", summary = "Components of a page, in its order")
  public Page<ComponentResponse> list(@RestPath UUID pageId, @Valid @BeanParam PageRequest page) {
    pages.get(pageId);
    var after = page.after(2);
    int position = after.map(cursor -> Math.toIntExact(cursor.number(0) % 1_000_000)).orElse(-1);
    UUID id = after.map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0));
    return Page.of(
            components.after(pageId, position, id, page.fetchSize()),
            page,
            last -> Cursor.encode(last.position(), last.id()))
        .map(ComponentResponse::from);
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("component.add")
  @Operation(operationId = "addComponent", summary = "Add a component to a page")
  public RestResponse<ComponentResponse> add(
      @RestPath UUID pageId, @NotNull @Valid ComponentRequest request) {
    Component component = components.create(pages.get(pageId), request.settings());
    audit.target("component", component.id());
    return Answers.created(
        "/api/comms/v1/components/" + component.id(),
        ComponentResponse.from(component),
        component.version());
  }
}
