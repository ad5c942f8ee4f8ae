package dev.muster.oncall.schedule.api;

import dev.muster.oncall.person.People;
import dev.muster.oncall.schedule.ChangeCalculator;
import dev.muster.oncall.schedule.FinalSchedules;
import dev.muster.oncall.schedule.LayerRow;
import dev.muster.oncall.schedule.Rendered;
import dev.muster.oncall.schedule.RosterRules;
import dev.muster.oncall.schedule.RosterWarnings;
import dev.muster.oncall.schedule.ScheduleSpec;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.schedule.Shift;
import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.security.Roles;
import dev.muster.platform.time.SaneTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who is on call by a schedule, as it is or as it would be. */
@Path("/api/oncall/v1/schedules")
@Tag(name = "Schedules")
public class ShiftResource {
  private final Schedules schedules;
  private final FinalSchedules finals;
  private final RosterWarnings rosters;
  private final People people;
  private final InstantSource time;

  ShiftResource(
      Schedules schedules,
      FinalSchedules finals,
      RosterWarnings rosters,
      People people,
      InstantSource time) {
    this.schedules = schedules;
    this.finals = finals;
    this.rosters = rosters;
    this.people = people;
    this.time = time;
  }

  @GET
  @Path("/{id}/shifts")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listShifts",
      summary = "Who is on call from since until until, at most 400 days, and when nobody is")
  public ShiftsResponse shifts(
      @RestPath UUID id,
      @QueryParam("since") @NotNull @SaneTime Instant since,
      @QueryParam("until") @NotNull @SaneTime Instant until,
      @QueryParam("overflow") boolean overflow,
      @QueryParam("policyId") UUID policyId,
      @QueryParam("layers") boolean layers) {
    var schedule = schedules.get(id);
    var rendered = finals.render(schedule, policyId, since, until, overflow);
    var rows =
        layers ? finals.spec(schedule, since, until).layerRows(since, until) : List.<LayerRow>of();
    return answer(rendered, rows, since, until, List.of());
  }

  @POST
  @Path("/preview")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Inquiry
  @Operation(
      operationId = "previewSchedule",
      summary = "Who would be on call by a definition, which is not kept")
  public ShiftsResponse preview(@NotNull @Valid PreviewRequest request) {
    var definition = request.definition();
    var since = request.since();
    var until = request.until();
    var spec = finals.preview(definition, since, until);
    return answer(
        spec.render(null, since, until),
        spec.layerRows(since, until),
        since,
        until,
        rosters.of(definition));
  }

  @POST
  @Path("/{id}/changes/preview")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Inquiry
  @Operation(
      operationId = "previewScheduleChange",
      summary = "Whose shifts a change would touch in the six weeks after it, without making it")
  public ChangeResponse previewChange(@RestPath UUID id, @NotNull @Valid ScheduleRequest request) {
    var schedule = schedules.get(id);
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    var wanted = request.effectiveFrom();
    var since = wanted == null || wanted.isBefore(now) ? now : wanted;
    var until = since.plus(FinalSchedules.PUBLISHED);
    var definition = request.definition();
    ScheduleSpec after = finals.preview(schedule, definition, since, until);
    var change =
        ChangeCalculator.compare(
            finals.spec(schedule, since, until).render(null, since, until),
            after.render(null, since, until),
            since,
            until);
    var mentioned = new HashSet<UUID>();
    change.affected().forEach(each -> mentioned.add(each.personId()));
    return ChangeResponse.of(change, since, until, people.names(mentioned), rosters.of(definition));
  }

  private ShiftsResponse answer(
      Rendered rendered,
      List<LayerRow> layers,
      Instant since,
      Instant until,
      List<RosterRules.OfLayer> warnings) {
    var mentioned = new HashSet<UUID>();
    rendered.shifts().stream().flatMap(Shift::people).forEach(mentioned::add);
    layers.forEach(row -> row.shifts().forEach(shift -> mentioned.addAll(shift.personIds())));
    return ShiftsResponse.of(rendered, layers, since, until, people.names(mentioned), warnings);
  }
}
