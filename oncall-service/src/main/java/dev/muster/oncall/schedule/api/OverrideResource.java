package dev.muster.oncall.schedule.api;

import dev.muster.oncall.person.People;
import dev.muster.oncall.schedule.Overrides;
import dev.muster.oncall.schedule.ScheduleOverride;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.platform.time.SaneTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Exceptions from the layers of a schedule. */
@Path("/api/oncall/v1/schedules/{scheduleId}/overrides")
@Tag(name = "Schedules")
public class OverrideResource {
  private final Schedules schedules;
  private final Overrides overrides;
  private final People people;
  private final CurrentActor actor;
  private final AuditScope audit;

  OverrideResource(
      Schedules schedules,
      Overrides overrides,
      People people,
      CurrentActor actor,
      AuditScope audit) {
    this.schedules = schedules;
    this.overrides = overrides;
    this.people = people;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listOverrides",
      summary = "Overrides by start: those that end after since, or that are not over")
  public Page<OverrideResponse> list(
      @RestPath UUID scheduleId,
      @QueryParam("since") @SaneTime Instant since,
      @Valid @BeanParam PageRequest page) {
    var found = overrides.page(schedules.get(scheduleId), since, page);
    var names = names(found.items());
    return found.map(override -> OverrideResponse.from(override, names));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("schedule.override")
  @Operation(
      operationId = "addOverride",
      summary = "Replace one person or everybody, add or remove somebody, for a while")
  public RestResponse<OverrideResponse> add(
      @RestPath UUID scheduleId, @NotNull @Valid OverrideRequest request) {
    audit.target("schedule", scheduleId);
    var override = overrides.add(schedules.get(scheduleId), request.override(), actor.get().name());
    return Answers.created(
        "/api/oncall/v1/schedules/%s/overrides/%s".formatted(scheduleId, override.id()),
        OverrideResponse.from(override, names(List.of(override))));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("schedule.end-override")
  @Operation(
      operationId = "endOverride",
      summary = "Take an override back; a running one ends now, a past one stays")
  public void end(@RestPath UUID scheduleId, @RestPath UUID id) {
    audit.target("schedule", scheduleId);
    overrides.end(schedules.get(scheduleId), id);
  }

  private Map<UUID, String> names(Collection<ScheduleOverride> found) {
    return people.names(
        found.stream()
            .flatMap(override -> Stream.of(override.personId(), override.originalId()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }
}
