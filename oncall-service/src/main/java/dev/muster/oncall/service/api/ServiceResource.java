package dev.muster.oncall.service.api;

import dev.muster.oncall.service.MonitoredService;
import dev.muster.oncall.service.Services;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Services. */
@Path("/api/oncall/v1/services")
@Tag(name = "Services")
public class ServiceResource {
  private final Services services;
  private final AuditScope audit;

  ServiceResource(Services services, AuditScope audit) {
    this.services = services;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "listServices", summary = "Services by name")
  public Page<ServiceResponse> list(
      @Valid @BeanParam PageRequest page, @QueryParam("teamId") UUID teamId) {
    return services.page(page, teamId).map(ServiceResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "getService", summary = "One service")
  public RestResponse<ServiceResponse> get(@RestPath UUID id) {
    return answer(services.get(id));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("service.add")
  @Operation(operationId = "addService", summary = "Add a service")
  public RestResponse<ServiceResponse> add(@NotNull @Valid ServiceRequest request) {
    var service = services.add(request.details());
    audit.target("service", service.id());
    return Answers.created(
        "/api/oncall/v1/services/" + service.id(),
        ServiceResponse.from(service),
        service.sequence());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("service.change")
  @Operation(operationId = "changeService", summary = "Change a service")
  public RestResponse<ServiceResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ServiceRequest request) {
    audit.target("service", id);
    var service = services.get(id);
    ETags.requireMatch(ifMatch, service.sequence());
    services.change(service, request.details());
    return answer(service);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("service.delete")
  @Operation(
      operationId = "deleteService",
      summary = "Delete a service; its integrations accept nothing any more")
  public void delete(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    audit.target("service", id);
    var service = services.get(id);
    ETags.requireMatch(ifMatch, service.sequence());
    services.delete(service);
  }

  private static RestResponse<ServiceResponse> answer(MonitoredService service) {
    return Answers.ok(ServiceResponse.from(service), service.sequence());
  }
}
