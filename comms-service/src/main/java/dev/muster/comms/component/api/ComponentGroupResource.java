package dev.muster.comms.component.api;

import dev.muster.comms.component.ComponentGroup;
import dev.muster.comms.component.ComponentGroups;
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

/** Single groups of components. */
@Path("/api/comms/v1/component-groups/{id}")
@Tag(name = "Components")
public class ComponentGroupResource {
  private final ComponentGroups groups;
  private final AuditScope audit;

  ComponentGroupResource(ComponentGroups groups, AuditScope audit) {
    this.groups = groups;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getComponentGroup", summary = "One group of components")
  public RestResponse<ComponentGroupResponse> get(@RestPath UUID id) {
    return answer(groups.get(id));
  }

  @PUT
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("component-group.change")
  @Operation(operationId = "changeComponentGroup", summary = "Change a group of components")
  public RestResponse<ComponentGroupResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ComponentGroupRequest request) {
    audit.target("component-group", id);
    ComponentGroup group = groups.get(id);
    ETags.requireMatch(ifMatch, group.version());
    return answer(
        groups.change(
            group,
            request.name().strip(),
            Words.orNull(request.description()),
            request.componentIds()));
  }

  @DELETE
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("component-group.remove")
  @Operation(
      operationId = "removeComponentGroup",
      summary = "Remove a group; its components stay on the page")
  public void remove(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    audit.target("component-group", id);
    ComponentGroup group = groups.get(id);
    ETags.requireMatch(ifMatch, group.version());
    groups.remove(group);
  }

  private static RestResponse<ComponentGroupResponse> answer(ComponentGroup group) {
    return Answers.ok(ComponentGroupResponse.from(group), group.version());
  }
}
