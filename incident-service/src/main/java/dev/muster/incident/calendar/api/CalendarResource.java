package dev.muster.incident.calendar.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.calendar.IncidentCalendar;
import dev.muster.incident.calendar.IncidentCalendar.DayCount;
import dev.muster.incident.calendar.IncidentCalendar.HourCount;
import dev.muster.incident.incident.IncidentConditions;
import dev.muster.incident.incident.api.FilterQuery;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When trouble begins: by day of a year, and by hour of the week. */
@Path("/api/incident/v1/calendar")
@Tag(name = "Search")
@RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class CalendarResource {
  /** A leap year, and the two days on which it may begin and end somewhere else. */
  private static final Duration LONGEST = Duration.ofDays(368);

  private final IncidentCalendar calendar;
  private final CurrentCaller caller;
  private final InstantSource time;

  CalendarResource(IncidentCalendar calendar, CurrentCaller caller, InstantSource time) {
    this.calendar = calendar;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Path("/days")
  @Operation(
      operationId = "countByDay",
      summary = "How many incidents of each severity began on each day of a year",
      description = "Without `from`, the year before `to`; without `to`, up to now.")
  public List<DayCount> days(
      @Valid @BeanParam FilterQuery query,
      @QueryParam("zone") @DefaultValue("UTC") @Size(max = 50) @Parameter(description = "IANA name")
          String zone) {
    return calendar.days(conditions(query), zone(zone));
  }

  @GET
  @Path("/hours")
  @Operation(
      operationId = "countByHour",
      summary = "How many incidents of a year began in each hour of the week",
      description = "Without `from`, the year before `to`; without `to`, up to now.")
  public List<HourCount> hours(
      @Valid @BeanParam FilterQuery query,
      @QueryParam("zone") @DefaultValue("UTC") @Size(max = 50) @Parameter(description = "IANA name")
          String zone) {
    return calendar.hours(conditions(query), zone(zone));
  }

  private IncidentConditions conditions(FilterQuery query) {
    var filter = query.filter("all", caller.get());
    Instant to = filter.to() == null ? time.instant() : filter.to();
    Instant from = filter.from() == null ? to.minus(LONGEST) : filter.from();
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw refused("from", "must lie at most 368 days before `to`");
    }
    return IncidentConditions.of(filter.between(from, to), caller.get());
  }

  /** Names only: databases read offsets the other way round. */
  private static ZoneId zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw refused("zone", "must be the name of a time zone, such as Europe/Berlin");
    }
    return ZoneId.of(name);
  }

  private static ProblemException refused(String field, String message) {
    return new ProblemException(
        Problem.badRequest(
            "request.invalid",
            "A query parameter breaks a rule; see errors",
            new FieldError(field, "valid", message)));
  }
}
