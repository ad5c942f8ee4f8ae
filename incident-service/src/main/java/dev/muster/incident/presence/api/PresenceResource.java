package dev.muster.incident.presence.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.incident.api.People;
import dev.muster.incident.incident.api.PersonView;
import dev.muster.incident.presence.Presence;
import dev.muster.incident.presence.Present;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has a war room open; consoles say it, so that no audit row is written each time. */
@Path(IncidentResource.PATH + "/{id}/presence")
@Tag(name = "War room")
@RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class PresenceResource {
  private final Presence presence;
  private final People people;
  private final CurrentCaller caller;

  PresenceResource(Presence presence, People people, CurrentCaller caller) {
    this.presence = presence;
    this.people = people;
    this.caller = caller;
  }

  /** Somebody who is here, since when. */
  public record PresentView(PersonView person, Instant since) {}

  @GET
  @Operation(operationId = "listPresent", summary = "Who has the war room open")
  public List<PresentView> list(@PathParam("id") UUID id) {
    return views(presence.of(id, caller.get()));
  }

  @PUT
  @MachineWrite
  @Operation(
      operationId = "beHere",
      summary = "Say that the caller has the war room open; counts for 30 seconds")
  public List<PresentView> here(@PathParam("id") UUID id) {
    return views(presence.here(id, caller.get()));
  }

  @DELETE
  @MachineWrite
  @Operation(operationId = "leaveRoom", summary = "Say that the caller has closed the war room")
  public void leave(@PathParam("id") UUID id) {
    presence.leave(id, caller.get());
  }

  private List<PresentView> views(List<Present> here) {
    var names = people.of(here.stream().map(Present::personId).toList());
    return here.stream()
        .map(each -> new PresentView(names.get(each.personId()), each.since()))
        .toList();
  }
}
