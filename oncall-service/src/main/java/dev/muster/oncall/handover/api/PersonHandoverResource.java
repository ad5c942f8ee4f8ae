package dev.muster.oncall.handover.api;

import dev.muster.oncall.handover.Handovers;
import dev.muster.oncall.person.People;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Shifts that one person hands over or takes over. */
@Path("/api/oncall/v1/people/{personId}/hand-overs")
@Tag(name = "Hand-overs")
public class PersonHandoverResource {
  private final Handovers handovers;
  private final People people;

  PersonHandoverResource(Handovers handovers, People people) {
    this.handovers = handovers;
    this.people = people;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listPersonHandOvers",
      summary = "The latest 50 hand-overs that a person gave or takes, the newest first")
  public HandoversResponse list(@RestPath UUID personId) {
    return HandoversResponse.from(handovers.latestOf(people.get(personId)), people);
  }
}
