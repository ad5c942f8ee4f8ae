package dev.muster.oncall.duty.api;

import dev.muster.oncall.duty.DutyRegister;
import dev.muster.oncall.duty.PersonShifts;
import dev.muster.oncall.person.People;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What hangs on a person. */
@Path("/api/oncall/v1/people/{personId}/duties")
@Tag(name = "Duties")
public class DutyResource {
  private final DutyRegister register;
  private final PersonShifts shifts;
  private final People people;
  private final CurrentActor actor;
  private final AuditScope audit;

  DutyResource(
      DutyRegister register,
      PersonShifts shifts,
      People people,
      CurrentActor actor,
      AuditScope audit) {
    this.register = register;
    this.shifts = shifts;
    this.people = people;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(
      operationId = "getDuties",
      summary = "Schedules, shifts, policies, swaps and teams that hang on a person")
  public DutiesResponse duties(@RestPath UUID personId) {
    return DutiesResponse.from(register.of(people.get(personId)));
  }

  @GET
  @Path("/shifts")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listPersonShifts",
      summary = "When a person is on call, in all schedules, at most 400 days")
  public OwnShiftsResponse shifts(
      @RestPath UUID personId,
      @QueryParam("since") @NotNull @SaneTime Instant since,
      @QueryParam("until") @NotNull @SaneTime Instant until) {
    return new OwnShiftsResponse(
        since,
        until,
        shifts.of(people.get(personId).id(), since, until).stream()
            .map(DutiesResponse.OwnShift::from)
            .toList());
  }

  @POST
  @Path("/leave")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("person.leave")
  @Operation(
      operationId = "leaveCompany",
      summary = "Hand everything over to a successor in one step; the person is not paged any more")
  public DutiesResponse leave(@RestPath UUID personId, @NotNull @Valid LeaveRequest request) {
    audit.target("person", personId);
    var person = people.get(personId);
    people.requireKnown("successorId", List.of(request.successorId()));
    register.leave(person, people.get(request.successorId()), actor.get().name());
    return DutiesResponse.from(register.of(person));
  }
}
