package dev.muster.postmortem.calendar.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.calendar.DayOff;
import dev.muster.postmortem.calendar.TeamDaysOff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The days off of a team, which its follow-up deadlines skip. */
@Path("/api/postmortem/v1/teams/{teamId}/days-off")
@Tag(name = "follow-up")
public class DaysOffResource {
  private final TeamDaysOff daysOff;
  private final Catalog catalog;
  private final AuditScope audit;

  DaysOffResource(TeamDaysOff daysOff, Catalog catalog, AuditScope audit) {
    this.daysOff = daysOff;
    this.catalog = catalog;
    this.audit = audit;
  }

  /** All days off of a team; a day that is named twice counts once. */
  public record DaysOff(@NotNull @Size(max = 1000) List<@NotNull @Valid Day> days) {
    public DaysOff {
      days = days == null ? null : days.stream().toList();
    }

    /** A day and what it is. */
    public record Day(@NotNull LocalDate day, @NotBlank @Size(max = 100) String name) {
      private static final int FIRST_YEAR = 2000;
      private static final int LAST_YEAR = 2199;

      /** Whether calendars can be computed with it. */
      @JsonIgnore
      @AssertTrue(message = "must lie between the years 2000 and 2200")
      public boolean isDayOfThisAge() {
        return day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
      }
    }
  }

  /** The public holidays of a team. */
  public record TeamHolidays(List<DaysOff.Day> days) {}

  @GET
  @Path("/holidays")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "listTeamHolidays",
      summary =
          "The public holidays that most of a team has by the calendars of its members, this year"
              + " and the next; they are days off as well")
  public TeamHolidays holidays(@PathParam("teamId") UUID teamId) {
    return new TeamHolidays(
        daysOff.holidays(teamId).stream()
            .map(each -> new DaysOff.Day(each.day(), each.name()))
            .toList());
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "getDaysOff",
      summary = "The days off that managers listed, the first one first")
  public DaysOff get(@PathParam("teamId") UUID teamId) {
    return new DaysOff(
        daysOff.of(teamId).stream().map(each -> new DaysOff.Day(each.day(), each.name())).toList());
  }

  @PUT
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("team.set-days-off")
  @Operation(operationId = "setDaysOff", summary = "Replace the days off of a team")
  public DaysOff set(@PathParam("teamId") UUID teamId, @NotNull @Valid DaysOff wanted) {
    audit.target("team", teamId);
    if (catalog.team(teamId).filter(team -> !team.deleted()).isEmpty()) {
      throw new ProblemException(Problem.notFound("team.not-found", "There is no such team"));
    }
    daysOff.replace(
        teamId,
        wanted.days().stream().map(each -> new DayOff(each.day(), each.name().strip())).toList());
    return get(teamId);
  }
}
