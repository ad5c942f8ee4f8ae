package dev.muster.oncall.schedule.api;

import dev.muster.oncall.person.People;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.schedule.Shift;
import dev.muster.oncall.zone.SaneTime;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
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
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Schedules and the shifts they lead to. */
@Path("/api/oncall/v1/schedules")
@Tag(name = "Schedules")
public class ScheduleResource {
  private final Schedules schedules;
  private final People people;
  private final AuditScope audit;
  private final InstantSource time;

  ScheduleResource(Schedules schedules, People people, AuditScope audit, InstantSource time) {
    this.schedules = schedules;
    this.people = people;
    this.audit = audit;
    this.time = time;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listSchedules", summary = "Schedules by name")
  public Page<ScheduleResponse> list(@Valid @BeanParam PageRequest page) {
    return schedules.page(page).map(ScheduleResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getSchedule", summary = "One schedule")
  public RestResponse<ScheduleResponse> get(@RestPath UUID id) {
    return answer(schedules.get(id));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("schedule.add")
  @Operation(operationId = "addSchedule", summary = "Add a schedule with a weekly rotation")
  public RestResponse<ScheduleResponse> add(@NotNull @Valid ScheduleRequest request) {
    var schedule = schedules.add(request.details(time.instant()));
    audit.target("schedule", schedule.id());
    return ResponseBuilder.<ScheduleResponse>created(
            URI.create("/api/oncall/v1/schedules/" + schedule.id()))
        .entity(ScheduleResponse.from(schedule))
        .header("ETag", ETags.of(schedule.version()))
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("schedule.change")
  @Operation(operationId = "changeSchedule", summary = "Change a schedule")
  public RestResponse<ScheduleResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ScheduleRequest request) {
    audit.target("schedule", id);
    var schedule = schedules.get(id);
    ETags.requireMatch(ifMatch, schedule.version());
    schedules.change(schedule, request.details(schedule.rotation().startsAt()));
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

  @GET
  @Path("/{id}/shifts")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listShifts",
      summary = "Who is on call from since until until, at most 400 days")
  public ShiftsResponse shifts(
      @RestPath UUID id,
      @QueryParam("since") @NotNull @SaneTime Instant since,
      @QueryParam("until") @NotNull @SaneTime Instant until) {
    var shifts = schedules.shifts(schedules.get(id), since, until);
    var names = people.names(shifts.stream().map(Shift::personId).collect(Collectors.toSet()));
    return new ShiftsResponse(
        since, until, shifts.stream().map(shift -> ShiftResponse.from(shift, names)).toList());
  }

  private static RestResponse<ScheduleResponse> answer(Schedule schedule) {
    return ResponseBuilder.ok(ScheduleResponse.from(schedule))
        .header("ETag", ETags.of(schedule.version()))
        .build();
  }
}
