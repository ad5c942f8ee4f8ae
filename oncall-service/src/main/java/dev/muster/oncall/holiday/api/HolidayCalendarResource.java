package dev.muster.oncall.holiday.api;

import dev.muster.oncall.holiday.HolidayCalendars;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Public holidays per country or region. */
@Path("/api/oncall/v1/holiday-calendars")
@Tag(name = "Unavailability")
public class HolidayCalendarResource {
  private static final String CODE = "[A-Z]{2}(-[A-Z0-9]{1,3})?";

  private final HolidayCalendars calendars;
  private final AuditScope audit;

  HolidayCalendarResource(HolidayCalendars calendars, AuditScope audit) {
    this.calendars = calendars;
    this.audit = audit;
  }

  /** All calendars, by code. */
  public record HolidayCalendarsResponse(List<HolidayCalendarResponse> items) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listHolidayCalendars", summary = "Calendars of public holidays")
  public HolidayCalendarsResponse list() {
    return new HolidayCalendarsResponse(
        calendars.all().stream().map(HolidayCalendarResponse::from).toList());
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getHolidayCalendar", summary = "One calendar of public holidays")
  public HolidayCalendarResponse get(@RestPath String code) {
    return HolidayCalendarResponse.from(
        calendars
            .find(code)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound(
                            "holiday-calendar.not-found", "No such calendar of holidays"))));
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("holiday-calendar.put")
  @Operation(
      operationId = "putHolidayCalendar",
      summary = "Add or replace the public holidays of a country or region")
  public HolidayCalendarResponse put(
      @RestPath @Pattern(regexp = CODE, message = "must be like DE or DE-BY") String code,
      @NotNull @Valid HolidayCalendarBody body) {
    audit.target("holiday-calendar", code);
    var calendar = body.calendar(code);
    calendars.put(calendar);
    return HolidayCalendarResponse.from(calendar);
  }

  @DELETE
  @Path("/{code}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("holiday-calendar.remove")
  @Operation(
      operationId = "removeHolidayCalendar",
      summary = "Remove a calendar of public holidays that nobody has")
  public void remove(@RestPath String code) {
    audit.target("holiday-calendar", code);
    calendars.remove(code);
  }
}
