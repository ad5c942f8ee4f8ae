package dev.muster.incident.room.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.incident.api.People;
import dev.muster.incident.room.Guest;
import dev.muster.incident.room.RoomCommands;
import dev.muster.incident.room.Rooms;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where people meet about an incident. */
@Path(IncidentResource.PATH + "/{id}/room")
@Tag(name = "War room")
@RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class RoomResource {
  private final RoomCommands commands;
  private final Rooms rooms;
  private final People people;
  private final CurrentCaller caller;
  private final AuditScope audit;

  RoomResource(
      RoomCommands commands, Rooms rooms, People people, CurrentCaller caller, AuditScope audit) {
    this.commands = commands;
    this.rooms = rooms;
    this.people = people;
    this.caller = caller;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "getRoom", summary = "Channel, call and rules of the war room")
  public RoomView read(@PathParam("id") UUID id) {
    var place = rooms.of(id, caller.get());
    return RoomView.from(
        place,
        Protocol.in(caller.locale(), place.cadence()),
        people.of(place.guests().stream().map(Guest::personId).toList()));
  }

  @POST
  @Write("incident.room-open")
  @Operation(
      operationId = "openRoom",
      summary = "Open a war room; the commander's, a manager's or an administrator's")
  public RoomView open(@PathParam("id") UUID id) {
    commands.open(target(id));
    return read(id);
  }

  @DELETE
  @Write("incident.room-close")
  @Operation(
      operationId = "closeRoom",
      summary = "Close the war room before its time; its channel is archived")
  public RoomView close(@PathParam("id") UUID id) {
    commands.close(target(id));
    return read(id);
  }

  private Target target(UUID id) {
    audit.target("incident", id);
    return new Target(id, null, caller.get());
  }
}
