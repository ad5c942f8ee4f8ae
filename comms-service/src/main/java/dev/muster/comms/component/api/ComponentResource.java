package dev.muster.comms.component.api;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Single components. */
@Path("/api/comms/v1/components")
@Tag(name = "Components")
public class ComponentResource {
  private final Components components;
  private final AuditScope audit;

  ComponentResource(Components components, AuditScope audit) {
    this.components = components;
    this.audit = audit;
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getComponent", summary = "One component")
  public RestResponse<ComponentResponse> get(@RestPath UUID id) {
    return answer(components.get(id));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("component.change")
  @Operation(operationId = "changeComponent", summary = "Change a component")
  public RestResponse<ComponentResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ComponentRequest request) {
    audit.target("component", id);
    Component component = components.get(id);
    ETags.requireMatch(ifMatch, component.version());
    return answer(components.change(component, request.settings()));
  }

  @PUT
  @Path("/{id}/status")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("component.set-status")
  @Operation(
      operationId = "setComponentStatus",
      summary = "Say by hand how a component is",
      description = "It shows the worst of this and of what the open posts say.")
  public RestResponse<ComponentResponse> setStatus(
      @RestPath UUID id, @NotNull @Valid ComponentStatusRequest request) {
    audit.target("component", id);
    return answer(components.setByHand(components.get(id), request.status()));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("component.remove")
  @Operation(operationId = "removeComponent", summary = "Take a component off its page")
  public void remove(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    audit.target("component", id);
    Component component = components.get(id);
    ETags.requireMatch(ifMatch, component.version());
    components.remove(component);
  }

  private static RestResponse<ComponentResponse> answer(Component component) {
    return Answers.ok(ComponentResponse.from(component), component.version());
  }
}
