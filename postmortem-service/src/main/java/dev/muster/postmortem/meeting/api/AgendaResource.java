package dev.muster.postmortem.meeting.api;

import dev.muster.platform.security.Roles;
import dev.muster.postmortem.policy.AgendaItem;
import dev.muster.postmortem.policy.AgendaPreset;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The agendas that a review may follow. */
@Path("/api/postmortem/v1/agendas")
@Tag(name = "review meetings")
public class AgendaResource {

  /** An agenda that Muster ships. */
  public record Agenda(AgendaPreset key, List<AgendaItem> items) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "listAgendas",
      summary = "The agendas that Muster ships (AGD-01, AGD-02)")
  public List<Agenda> list() {
    return Stream.of(AgendaPreset.values())
        .map(preset -> new Agenda(preset, preset.items()))
        .toList();
  }
}
