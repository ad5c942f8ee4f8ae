package dev.muster.oncall.integration.api;

import dev.muster.oncall.integration.RejectedEvent;
import dev.muster.oncall.integration.RejectedEvents;
import dev.muster.oncall.service.Services;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Events that were refused, and why. */
@Path("/api/oncall/v1/services/{serviceId}/rejected-events")
@Tag(name = "Integrations")
public class RejectedEventResource {
  private final RejectedEvents rejected;
  private final Services services;

  RejectedEventResource(RejectedEvents rejected, Services services) {
    this.rejected = rejected;
    this.services = services;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "listRejectedEvents",
      summary = "The last events that a service's integrations refused, newest first")
  public Page<RejectedEvent> list(@RestPath UUID serviceId, @Valid @BeanParam PageRequest page) {
    return rejected.page(services.get(serviceId).id(), page);
  }
}
