package dev.muster.oncall.unavailability.api;

import dev.muster.oncall.person.Ownership;
import dev.muster.oncall.person.People;
import dev.muster.oncall.unavailability.Unavailabilities;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** When a person cannot be on call. */
@Path("/api/oncall/v1/people/{personId}/unavailability")
@Tag(name = "Unavailability")
public class UnavailabilityResource {
  private final Unavailabilities unavailabilities;
  private final People people;
  private final CurrentActor actor;
  private final AuditScope audit;

  UnavailabilityResource(
      Unavailabilities unavailabilities, People people, CurrentActor actor, AuditScope audit) {
    this.unavailabilities = unavailabilities;
    this.people = people;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "listUnavailability",
      summary = "Time off that is not over, by its start")
  public Page<UnavailabilityResponse> list(
      @RestPath UUID personId, @Valid @BeanParam PageRequest page) {
    Ownership.requireOrManager(actor.get(), personId);
    var own = personId.equals(actor.get().personId());
    return unavailabilities
        .page(people.get(personId), page)
        .map(row -> UnavailabilityResponse.from(row, own));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("unavailability.add")
  @Operation(
      operationId = "addUnavailability",
      summary = "Enter time off; shifts in it become conflicts with proposals for cover")
  public RestResponse<UnavailabilityResponse> add(
      @RestPath UUID personId, @NotNull @Valid UnavailabilityRequest request) {
    audit.target("person", personId);
    Ownership.requireOrManager(actor.get(), personId);
    var person = people.get(personId);
    var added = unavailabilities.add(request.timeOff(person.id()), actor.get().name());
    return Answers.created(
        "/api/oncall/v1/people/%s/unavailability/%s".formatted(personId, added.id()),
        UnavailabilityResponse.from(added, true));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("unavailability.remove")
  @Operation(operationId = "removeUnavailability", summary = "Take time off back")
  public void remove(@RestPath UUID personId, @RestPath UUID id) {
    audit.target("person", personId);
    Ownership.requireOrManager(actor.get(), personId);
    unavailabilities.remove(people.get(personId), id);
  }
}
