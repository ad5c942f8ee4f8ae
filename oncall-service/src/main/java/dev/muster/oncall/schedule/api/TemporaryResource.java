package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.schedule.TemporarySchedules;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Fixed shifts for a period. */
@Path("/api/oncall/v1/schedules/{scheduleId}/temporary")
@Tag(name = "Schedules")
public class TemporaryResource {
  private final Schedules schedules;
  private final TemporarySchedules temporaries;
  private final CurrentActor actor;
  private final AuditScope audit;

  TemporaryResource(
      Schedules schedules, TemporarySchedules temporaries, CurrentActor actor, AuditScope audit) {
    this.schedules = schedules;
    this.temporaries = temporaries;
    this.actor = actor;
    this.audit = audit;
  }

  /** Temporary schedules that are not over, by start. */
  public record TemporariesResponse(List<TemporaryResponse> items) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listTemporarySchedules",
      summary = "Temporary schedules that are not over, by start")
  public TemporariesResponse list(@RestPath UUID scheduleId) {
    return new TemporariesResponse(
        temporaries.list(schedules.get(scheduleId)).stream().map(TemporaryResponse::from).toList());
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("schedule.add-temporary")
  @Operation(
      operationId = "addTemporarySchedule",
      summary = "Fix the shifts of a period, in which neither layers nor overrides apply")
  public RestResponse<TemporaryResponse> add(
      @RestPath UUID scheduleId, @NotNull @Valid TemporaryRequest request) {
    audit.target("schedule", scheduleId);
    var temporary =
        temporaries.add(
            schedules.get(scheduleId),
            request.startsAt().truncatedTo(ChronoUnit.MICROS),
            request.endsAt().truncatedTo(ChronoUnit.MICROS),
            request.fixed(),
            actor.get().name());
    return Answers.created(
        "/api/oncall/v1/schedules/%s/temporary/%s".formatted(scheduleId, temporary.id()),
        TemporaryResponse.from(temporary));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("schedule.end-temporary")
  @Operation(
      operationId = "endTemporarySchedule",
      summary = "Take a temporary schedule back; a running one ends now, a past one stays")
  public void end(@RestPath UUID scheduleId, @RestPath UUID id) {
    audit.target("schedule", scheduleId);
    temporaries.end(schedules.get(scheduleId), id);
  }
}
