package dev.muster.oncall.holiday.api;

import dev.muster.oncall.holiday.HolidayCalendars;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Public holidays per country or region. */
@Path("/api/oncall/v1/holiday-calendars")
@Tag(name = "Unavailability")
public class HolidayCalendarResource {
  private static final String CODE = "[A-Z]{2}(-[A-Z0-9]{1,4}){0,3}";

  private final HolidayCalendars calendars;
  private final AuditScope audit;
  private final InstantSource time;

  HolidayCalendarResource(HolidayCalendars calendars, AuditScope audit, InstantSource time) {
    this.calendars = calendars;
    this.audit = audit;
    this.time = time;
  }

  /** All calendars, by code. */
  public record HolidayCalendarsResponse(List<HolidayCalendarResponse> items) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listHolidayCalendars",
      summary = "Calendars of public holidays, those that come with Muster and stored ones")
  public HolidayCalendarsResponse list() {
    return new HolidayCalendarsResponse(
        calendars.all().stream().map(HolidayCalendarResponse::from).toList());
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "getHolidayCalendar",
      summary = "The public holidays of a year; of the running one unless another is asked for")
  public HolidaysResponse get(
      @RestPath String code, @QueryParam("year") @Min(1970) @Max(2100) Integer year) {
    var calendar = calendars.get(code);
    var wanted = year == null ? time.instant().atOffset(ZoneOffset.UTC).getYear() : year;
    return HolidaysResponse.from(calendar, calendars.days(code, wanted));
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("holiday-calendar.put")
  @Operation(
      operationId = "putHolidayCalendar",
      summary = "Add or replace the public holidays of a country or region")
  public HolidaysResponse put(
      @RestPath @Pattern(regexp = CODE, message = "must be like DE or DE-BY") String code,
      @NotNull @Valid HolidayCalendarBody body) {
    audit.target("holiday-calendar", code);
    var calendar = body.calendar(code);
    calendars.put(calendar);
    return HolidaysResponse.from(calendars.get(code), calendar.days());
  }

  @DELETE
  @Path("/{code}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("holiday-calendar.remove")
  @Operation(
      operationId = "removeHolidayCalendar",
      summary = "Remove stored public holidays; those that come with Muster count again")
  public void remove(@RestPath String code) {
    audit.target("holiday-calendar", code);
    calendars.remove(code);
  }
}
