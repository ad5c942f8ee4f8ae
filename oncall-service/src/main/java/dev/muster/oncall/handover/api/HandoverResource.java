package dev.muster.oncall.handover.api;

import dev.muster.oncall.handover.Handovers;
import dev.muster.oncall.person.Logins;
import dev.muster.oncall.person.People;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Shifts that are handed over. */
@Path("/api/oncall/v1/schedules/{scheduleId}/hand-overs")
@Tag(name = "Hand-overs")
public class HandoverResource {
  private final Handovers handovers;
  private final Schedules schedules;
  private final People people;
  private final Logins logins;
  private final CurrentActor actor;
  private final AuditScope audit;

  HandoverResource(
      Handovers handovers,
      Schedules schedules,
      People people,
      Logins logins,
      CurrentActor actor,
      AuditScope audit) {
    this.handovers = handovers;
    this.schedules = schedules;
    this.people = people;
    this.logins = logins;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listHandOvers",
      summary = "The latest 50 hand-overs of a schedule, the newest first")
  public HandoversResponse list(@RestPath UUID scheduleId) {
    return HandoversResponse.from(handovers.latest(schedules.get(scheduleId)), people);
  }

  @GET
  @Path("/draft")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "draftHandOver",
      summary = "What handing one's shift over now would say, and who comes next; nothing is kept")
  public HandoverDraftResponse draft(@RestPath UUID scheduleId) {
    var draft = handovers.draft(schedules.get(scheduleId), logins.require(actor.get()));
    return HandoverDraftResponse.from(draft, people.names(draft.next()));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("hand-over.give")
  @Operation(
      operationId = "giveHandOver",
      summary = "Hand one's shift over, with a brief of what is open, to whoever comes next")
  public RestResponse<HandoverResponse> give(
      @RestPath UUID scheduleId, @NotNull @Valid HandoverRequest request) {
    audit.target("schedule", scheduleId);
    if (request.toPersonId() != null) {
      people.requireKnown("toPersonId", List.of(request.toPersonId()));
    }
    var handover =
        handovers.give(
            schedules.get(scheduleId),
            logins.require(actor.get()),
            request.toPersonId(),
            request.note() == null ? "" : request.note());
    return Answers.created(
        "/api/oncall/v1/schedules/%s/hand-overs/%s".formatted(scheduleId, handover.id()),
        HandoverResponse.from(handover, people));
  }

  @POST
  @Path("/{id}/accept")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("hand-over.accept")
  @Operation(operationId = "acceptHandOver", summary = "Say that one has taken over")
  public HandoverResponse accept(@RestPath UUID scheduleId, @RestPath UUID id) {
    audit.target("schedule", scheduleId);
    var handover = handovers.accept(schedules.get(scheduleId), id, logins.require(actor.get()));
    return HandoverResponse.from(handover, people);
  }
}
