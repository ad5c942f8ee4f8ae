package dev.muster.oncall.destination.api;

import dev.muster.oncall.destination.Destination;
import dev.muster.oncall.destination.Destinations;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Places that levels of escalation policies tell. */
@Path("/api/oncall/v1/destinations")
@Tag(name = "Destinations")
public class DestinationResource {
  private final Destinations destinations;
  private final CurrentActor actor;
  private final AuditScope audit;

  DestinationResource(Destinations destinations, CurrentActor actor, AuditScope audit) {
    this.destinations = destinations;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "listDestinations", summary = "Destinations by name")
  public Page<DestinationResponse> list(@Valid @BeanParam PageRequest page) {
    return destinations.page(page).map(this::response);
  }

  @GET
  @Path("/kinds")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "listDestinationKinds",
      summary = "The kinds of destinations that a provider is configured for")
  public DestinationKindsResponse kinds() {
    return new DestinationKindsResponse(destinations.available());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "getDestination", summary = "One destination")
  public RestResponse<DestinationResponse> get(@RestPath UUID id) {
    return answer(destinations.get(id));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write(value = "destination.add", secret = true)
  @Operation(
      operationId = "addDestination",
      summary = "Add a destination; a webhook's signing secret is shown this once")
  public RestResponse<DestinationResponse> add(@NotNull @Valid DestinationRequest request) {
    var added = destinations.add(request.details());
    var destination = added.destination();
    audit.target("destination", destination.id());
    return Answers.created(
        "/api/oncall/v1/destinations/" + destination.id(),
        DestinationResponse.from(destination, true, added.secret()),
        destination.version());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("destination.change")
  @Operation(operationId = "changeDestination", summary = "Change a destination, but not its kind")
  public RestResponse<DestinationResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid DestinationRequest request) {
    audit.target("destination", id);
    var destination = destinations.get(id);
    ETags.requireMatch(ifMatch, destination.version());
    destinations.change(destination, request.details());
    return answer(destination);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("destination.delete")
  @Operation(
      operationId = "deleteDestination",
      summary = "Delete a destination that no policy posts to")
  public void delete(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    audit.target("destination", id);
    var destination = destinations.get(id);
    ETags.requireMatch(ifMatch, destination.version());
    destinations.delete(destination);
  }

  @POST
  @Path("/{id}/test")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("destination.test")
  @Operation(
      operationId = "testDestination",
      summary = "Send a message that asks for nothing; lastTrial tells what became of it")
  @APIResponse(responseCode = "202", description = "The message is on its way")
  public RestResponse<Void> test(@RestPath UUID id) {
    audit.target("destination", id);
    destinations.tryOut(destinations.get(id), actor.get().name());
    return RestResponse.accepted();
  }

  private RestResponse<DestinationResponse> answer(Destination destination) {
    return Answers.ok(response(destination), destination.version());
  }

  private DestinationResponse response(Destination destination) {
    return DestinationResponse.from(destination, destinations.isUsable(destination.kind()));
  }
}
