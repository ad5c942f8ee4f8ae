package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.RosterWarnings;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.ScheduleRevision;
import dev.muster.oncall.schedule.Schedules;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Schedules and the revisions of what they say. */
@Path("/api/oncall/v1/schedules")
@Tag(name = "Schedules")
public class ScheduleResource {
  private final Schedules schedules;
  private final RosterWarnings rosters;
  private final CurrentActor actor;
  private final AuditScope audit;

  ScheduleResource(
      Schedules schedules, RosterWarnings rosters, CurrentActor actor, AuditScope audit) {
    this.schedules = schedules;
    this.rosters = rosters;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listSchedules", summary = "Schedules by name")
  public Page<ScheduleResponse> list(@Valid @BeanParam PageRequest page) {
    var found = schedules.page(page);
    var says = schedules.current(found.items().stream().map(Schedule::id).toList());
    var warnings = rosters.of(says.values().stream().map(ScheduleRevision::definition).toList());
    return found.map(
        schedule -> {
          var revision = says.get(schedule.id());
          return ScheduleResponse.from(
              schedule, revision, null, warnings.apply(revision.definition()));
        });
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getSchedule", summary = "One schedule, with a planned change")
  public RestResponse<ScheduleResponse> get(@RestPath UUID id) {
    return answer(schedules.get(id));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("schedule.add")
  @Operation(operationId = "addSchedule", summary = "Add a schedule that counts from now on")
  public RestResponse<ScheduleResponse> add(@NotNull @Valid ScheduleRequest request) {
    var schedule = schedules.add(request.details(), request.definition(), actor.get().name());
    audit.target("schedule", schedule.id());
    return Answers.created(
        "/api/oncall/v1/schedules/" + schedule.id(), response(schedule, null), schedule.version());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("schedule.change")
  @Operation(
      operationId = "changeSchedule",
      summary = "Change a schedule, now or at a later time; the past stays as it was")
  public RestResponse<ScheduleResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ScheduleRequest request) {
    audit.target("schedule", id);
    var schedule = schedules.get(id);
    ETags.requireMatch(ifMatch, schedule.version());
    schedules.change(
        schedule,
        request.details(),
        request.definition(),
        request.effectiveFrom(),
        actor.get().name());
    return answer(schedule);
  }

  @GET
  @Path("/{id}/revisions")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listScheduleRevisions",
      summary = "What a schedule said, says and will say, the oldest first")
  public RevisionsResponse revisions(@RestPath UUID id) {
    return new RevisionsResponse(
        schedules.history(schedules.get(id)).stream().map(PlannedChange::from).toList());
  }

  /** What a schedule said, says and will say, the oldest first. */
  public record RevisionsResponse(List<PlannedChange> items) {}

  @POST
  @Path("/{id}/undo")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("schedule.undo")
  @Operation(
      operationId = "undoScheduleChange",
      summary = "Take the last change back: a planned one disappears, else what was before counts")
  public RestResponse<ScheduleResponse> undo(
      @RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    audit.target("schedule", id);
    var schedule = schedules.get(id);
    ETags.requireMatch(ifMatch, schedule.version());
    schedules.undo(schedule, actor.get().name());
    return answer(schedule);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("schedule.delete")
  @Operation(
      operationId = "deleteSchedule",
      summary = "Delete a schedule; levels that point at it reach nobody")
  public void delete(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    audit.target("schedule", id);
    var schedule = schedules.get(id);
    ETags.requireMatch(ifMatch, schedule.version());
    schedules.delete(schedule);
  }

  private RestResponse<ScheduleResponse> answer(Schedule schedule) {
    var planned = schedules.planned(schedule).map(PlannedChange::from).orElse(null);
    return Answers.ok(response(schedule, planned), schedule.version());
  }

  private ScheduleResponse response(Schedule schedule, PlannedChange planned) {
    var says = schedules.current(schedule);
    return ScheduleResponse.from(schedule, says, planned, rosters.of(says.definition()));
  }
}
