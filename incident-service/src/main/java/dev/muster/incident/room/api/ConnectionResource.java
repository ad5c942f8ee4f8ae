package dev.muster.incident.room.api;

import dev.muster.incident.room.Connections;
import dev.muster.incident.room.Connections.Connection;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether war rooms reach a chat. */
@Path("/api/incident/v1/war-room-connection")
@Tag(name = "War room")
@RolesAllowed(Roles.ADMIN)
public class ConnectionResource {
  private final Connections connections;

  ConnectionResource(Connections connections) {
    this.connections = connections;
  }

  @GET
  @Operation(
      operationId = "tryWarRoomConnection",
      summary = "Ask the chat now whether it knows this installation")
  public Connection read() {
    return connections.test();
  }
}
