package dev.muster.oncall.pagerduty.schedule.api;

import dev.muster.oncall.pagerduty.WireId;
import dev.muster.oncall.pagerduty.api.OffsetQuery;
import dev.muster.oncall.pagerduty.api.PagerDutyLimited;
import dev.muster.oncall.pagerduty.api.RangeQuery;
import dev.muster.oncall.pagerduty.schedule.PagerDutySchedules;
import dev.muster.oncall.pagerduty.schedule.PagerDutySchedules.Wanted;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Schedules in the shapes of PagerDuty's REST API v2. */
@Path("/pagerduty/schedules")
@PagerDutyLimited
@Tag(name = "PagerDuty-shaped")
public class PagerDutyScheduleResource {
  private static final UUID NO_TEAM = new UUID(0, 0);
  private static final UUID NOBODY = new UUID(0, 0);

  private final PagerDutySchedules schedules;
  private final CurrentActor actor;
  private final AuditScope audit;

  PagerDutyScheduleResource(PagerDutySchedules schedules, CurrentActor actor, AuditScope audit) {
    this.schedules = schedules;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "pagerDutyListSchedules", summary = "Schedules by name")
  public SchedulesAnswer list(
      @QueryParam("query") String query,
      @QueryParam("team_ids[]") List<String> teamIds,
      @QueryParam("include[]") List<String> include,
      @QueryParam("include_next_oncall_for_user") String nextOf,
      @Valid @BeanParam RangeQuery range,
      @Valid @BeanParam OffsetQuery page) {
    page.requireShallow();
    var teams = teamIds.stream().map(id -> WireId.read(id).orElse(NO_TEAM)).toList();
    var found =
        schedules.list(
            query, teams, page.offset(), page.limit() + 1, include, wanted(range, nextOf));
    return new SchedulesAnswer(
        found.stream().limit(page.limit()).toList(),
        page.limit(),
        page.offset(),
        found.size() > page.limit(),
        page.total() ? schedules.count(query, teams) : null);
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("schedule.add")
  @Operation(operationId = "pagerDutyAddSchedule", summary = "Add a schedule")
  public RestResponse<ScheduleAnswer> add(
      @Valid @BeanParam RangeQuery range, @NotNull @Valid ScheduleBody body) {
    var schedule = schedules.add(body.schedule(), actor.get().name());
    audit.target("schedule", schedule.id());
    return RestResponse.status(RestResponse.Status.CREATED, answer(schedule, range));
  }

  @POST
  @Path("/preview")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Inquiry
  @Operation(
      operationId = "pagerDutyPreviewSchedule",
      summary = "What a schedule would come to, without keeping it")
  public ScheduleAnswer preview(
      @Valid @BeanParam RangeQuery range, @NotNull @Valid ScheduleBody body) {
    return new ScheduleAnswer(schedules.preview(body.schedule(), wanted(range)));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "pagerDutyGetSchedule",
      summary = "One schedule, rendered when since or until is given")
  public ScheduleAnswer get(@RestPath String id, @Valid @BeanParam RangeQuery range) {
    return answer(schedules.get(id), range);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("schedule.change")
  @Operation(
      operationId = "pagerDutyChangeSchedule",
      summary = "Change a schedule from now on; what GET returned changes nothing")
  public ScheduleAnswer change(
      @RestPath String id, @Valid @BeanParam RangeQuery range, @NotNull @Valid ScheduleBody body) {
    var schedule = schedules.get(id);
    audit.target("schedule", schedule.id());
    schedules.change(schedule, body.schedule(), actor.get().name());
    return answer(schedule, range);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("schedule.delete")
  @Operation(operationId = "pagerDutyDeleteSchedule", summary = "Delete a schedule")
  public void delete(@RestPath String id) {
    var schedule = schedules.get(id);
    audit.target("schedule", schedule.id());
    schedules.delete(schedule);
  }

  @GET
  @Path("/{id}/users")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "pagerDutyListScheduleUsers",
      summary = "Who is on call in a range, or now when none is given")
  public UsersAnswer users(@RestPath String id, @Valid @BeanParam RangeQuery range) {
    return new UsersAnswer(schedules.users(schedules.get(id), wanted(range)));
  }

  private ScheduleAnswer answer(Schedule schedule, RangeQuery range) {
    return new ScheduleAnswer(schedules.show(schedule, wanted(range)));
  }

  private static Wanted wanted(RangeQuery range) {
    return wanted(range, null);
  }

  private static Wanted wanted(RangeQuery range, String nextOf) {
    return new Wanted(
        Optional.ofNullable(range.timeZone()).map(ZoneId::of).orElse(null),
        range::range,
        nextOf == null ? null : WireId.read(nextOf).orElse(NOBODY));
  }
}
