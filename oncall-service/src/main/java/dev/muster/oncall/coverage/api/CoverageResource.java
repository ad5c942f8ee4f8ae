package dev.muster.oncall.coverage.api;

import dev.muster.oncall.coverage.Coverage;
import dev.muster.oncall.coverage.CoverageReport;
import dev.muster.oncall.coverage.StandIns;
import dev.muster.oncall.person.People;
import dev.muster.oncall.schedule.ScheduleOverride;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Holes in schedules, and how to fill them. */
@Path("/api/oncall/v1/schedules")
@Tag(name = "Coverage")
public class CoverageResource {
  private final Coverage coverage;
  private final StandIns standIns;
  private final Schedules schedules;
  private final People people;
  private final CurrentActor actor;
  private final AuditScope audit;

  CoverageResource(
      Coverage coverage,
      StandIns standIns,
      Schedules schedules,
      People people,
      CurrentActor actor,
      AuditScope audit) {
    this.coverage = coverage;
    this.standIns = standIns;
    this.schedules = schedules;
    this.people = people;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @Path("/{id}/coverage")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "getCoverage",
      summary = "Gaps and shifts in time off in the next six weeks, and who could cover fairly")
  public CoverageResponse report(@RestPath UUID id) {
    var report = coverage.report(schedules.get(id));
    return CoverageResponse.of(report, names(report));
  }

  /** What puts somebody in the place of somebody else. */
  public record CoverResponse(List<UUID> overrideIds) {}

  @POST
  @Path("/{id}/cover")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("schedule.cover")
  @Operation(
      operationId = "coverShift",
      summary =
          "Put somebody on call in the place of somebody else, whatever put that one there; both"
              + " get a mail")
  public CoverResponse cover(@RestPath UUID id, @NotNull @Valid CoverRequest request) {
    audit.target("schedule", id);
    people.requireKnown("personId", List.of(request.personId()));
    var overrides =
        standIns.putOnCall(
            schedules.get(id),
            request.originalId(),
            request.personId(),
            request.startsAt().truncatedTo(ChronoUnit.MICROS),
            request.endsAt().truncatedTo(ChronoUnit.MICROS),
            actor.get());
    return new CoverResponse(overrides.stream().map(ScheduleOverride::id).toList());
  }

  private Map<UUID, String> names(CoverageReport report) {
    var mentioned = new HashSet<UUID>();
    report
        .conflicts()
        .forEach(
            open -> {
              mentioned.add(open.conflict().shift().personId());
              mentioned.addAll(open.proposals());
            });
    return people.names(mentioned);
  }
}
