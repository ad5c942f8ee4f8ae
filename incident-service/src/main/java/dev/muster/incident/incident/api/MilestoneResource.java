package dev.muster.incident.incident.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.IncidentCommands;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.lifecycle.Moment;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import dev.muster.platform.time.SaneTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Corrects the milestones of an incident. */
@Path(IncidentResource.PATH + "/{id}/milestones")
@Tag(name = "Incidents")
public class MilestoneResource {
  private final IncidentCommands commands;
  private final IncidentSummaries summaries;
  private final CurrentCaller caller;
  private final AuditScope audit;

  MilestoneResource(
      IncidentCommands commands,
      IncidentSummaries summaries,
      CurrentCaller caller,
      AuditScope audit) {
    this.commands = commands;
    this.summaries = summaries;
    this.caller = caller;
    this.audit = audit;
  }

  /** Milestones that were otherwise than recorded, and how that is known; null stays as it is. */
  public record MilestonesRequest(
      @NotBlank @Size(max = 2_000) String reason,
      @Nullable @SaneTime Instant startedAt,
      @Nullable @SaneTime Instant detectedAt,
      @Nullable @SaneTime Instant declaredAt,
      @Nullable @SaneTime Instant acknowledgedAt,
      @Nullable @SaneTime Instant identifiedAt,
      @Nullable @SaneTime Instant mitigatedAt,
      @Nullable @SaneTime Instant resolvedAt,
      @Nullable @SaneTime Instant closedAt) {

    Map<Moment, Instant> said() {
      var said = new EnumMap<Moment, Instant>(Moment.class);
      said.put(Moment.STARTED, startedAt);
      said.put(Moment.DETECTED, detectedAt);
      said.put(Moment.DECLARED, declaredAt);
      said.put(Moment.ACKNOWLEDGED, acknowledgedAt);
      said.put(Moment.IDENTIFIED, identifiedAt);
      said.put(Moment.MITIGATED, mitigatedAt);
      said.put(Moment.RESOLVED, resolvedAt);
      said.put(Moment.CLOSED, closedAt);
      said.values().removeIf(at -> at == null);
      return said;
    }
  }

  @POST
  @Write("incident.milestones")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "correctMilestones",
      summary = "Correct milestones; the timeline keeps what was known before",
      description =
          "For the commander, managers and administrators. 422 incident.milestone-order names the"
              + " times that cannot have been so.")
  public RestResponse<IncidentSummary> correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid MilestonesRequest request) {
    audit.target("incident", id);
    return summaries.changed(
        commands.correct(
            new Target(id, ifMatch, caller.get()), request.said(), request.reason().strip()));
  }
}
