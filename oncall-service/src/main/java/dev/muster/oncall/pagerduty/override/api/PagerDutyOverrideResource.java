package dev.muster.oncall.pagerduty.override.api;

import dev.muster.oncall.pagerduty.api.PagerDutyLimited;
import dev.muster.oncall.pagerduty.api.RangeQuery;
import dev.muster.oncall.pagerduty.override.OverrideResult;
import dev.muster.oncall.pagerduty.override.PagerDutyOverrides;
import dev.muster.oncall.pagerduty.schedule.PagerDutySchedules;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Overrides of a schedule in the shapes of PagerDuty's REST API v2. */
@Path("/pagerduty/schedules/{id}/overrides")
@PagerDutyLimited
@Tag(name = "PagerDuty-shaped")
public class PagerDutyOverrideResource {
  private final PagerDutySchedules found;
  private final Schedules schedules;
  private final PagerDutyOverrides overrides;
  private final CurrentActor actor;
  private final AuditScope audit;

  PagerDutyOverrideResource(
      PagerDutySchedules found,
      Schedules schedules,
      PagerDutyOverrides overrides,
      CurrentActor actor,
      AuditScope audit) {
    this.found = found;
    this.schedules = schedules;
    this.overrides = overrides;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "pagerDutyListOverrides",
      summary = "Overrides that touch a range, of which both ends are needed")
  public OverridesAnswer list(
      @RestPath String id,
      @QueryParam("editable") boolean editable,
      @Valid @BeanParam RangeQuery range) {
    var schedule = found.get(id);
    requireBothEnds(range);
    var zone = zone(schedule, range);
    return new OverridesAnswer(overrides.list(schedule, range.range(zone), editable, zone));
  }

  private static void requireBothEnds(RangeQuery range) {
    var missing =
        Stream.of(range.since() == null ? "since" : "", range.until() == null ? "until" : "")
            .filter(field -> !field.isEmpty())
            .map(field -> new FieldError(field, "required", "is needed"))
            .toArray(FieldError[]::new);
    if (missing.length > 0) {
      throw new ProblemException(
          Problem.badRequest("request.invalid", "The request breaks a rule", missing));
    }
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Produces(MediaType.APPLICATION_JSON)
  @Write("schedule.override")
  @Operation(
      operationId = "pagerDutyAddOverrides",
      summary = "Put somebody on call in place of everybody; where two overlap, the later counts")
  @APIResponse(
      responseCode = "201",
      description = "What became of each; of a single one, the override in its wrapper",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = OverrideResult.class)))
  public RestResponse<Object> add(
      @RestPath String id, @Valid @BeanParam RangeQuery range, @NotNull @Valid OverridesBody body) {
    var schedule = found.get(id);
    audit.target("schedule", schedule.id());
    var zone = zone(schedule, range);
    var by = actor.get().name();
    if (body.overrides() != null) {
      return RestResponse.status(
          RestResponse.Status.CREATED, overrides.addAll(schedule, body.overrides(), zone, by));
    }
    if (body.override() == null) {
      throw new ProblemException(
          Problem.badRequest(
              "request.invalid",
              "The request breaks a rule",
              new FieldError("overrides", "required", "is needed")));
    }
    return RestResponse.status(
        RestResponse.Status.CREATED,
        new OverrideAnswer(overrides.add(schedule, body.override(), zone, by)));
  }

  @DELETE
  @Path("/{oid}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("schedule.end-override")
  @Operation(
      operationId = "pagerDutyEndOverride",
      summary = "Take an override back; a running one ends now, a past one stays")
  @APIResponse(
      responseCode = "200",
      description = "It was running and ends now",
      content = @Content(schema = @Schema(implementation = OverrideAnswer.class)))
  @APIResponse(responseCode = "204", description = "It is gone")
  public RestResponse<OverrideAnswer> end(
      @RestPath String id, @RestPath String oid, @Valid @BeanParam RangeQuery range) {
    var schedule = found.get(id);
    audit.target("schedule", schedule.id());
    return overrides
        .end(schedule, oid, zone(schedule, range))
        .map(cut -> RestResponse.ok(new OverrideAnswer(cut)))
        .orElseGet(RestResponse::noContent);
  }

  private ZoneId zone(Schedule schedule, RangeQuery range) {
    return range.zone(schedules.current(schedule).definition().zone());
  }
}
