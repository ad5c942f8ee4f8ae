package dev.muster.oncall.now.api;

import dev.muster.oncall.now.OnCallNow;
import dev.muster.oncall.person.People;
import dev.muster.oncall.schedule.Shift;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who is on call now. */
@Path("/api/oncall/v1/on-call")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
@Tag(name = "On call now")
public class OnCallResource {
  private final OnCallNow now;
  private final People people;

  OnCallResource(OnCallNow now, People people) {
    this.now = now;
    this.people = people;
  }

  @GET
  @Path("/schedules")
  @Operation(operationId = "listOnCallBySchedule", summary = "Who is on call, schedule by schedule")
  public Page<ScheduleOnCallResponse> schedules(@Valid @BeanParam PageRequest page) {
    var onCall = now.schedules(page);
    var names =
        people.names(
            onCall.items().stream()
                .flatMap(item -> Stream.concat(item.current().stream(), item.next().stream()))
                .flatMap(Shift::people)
                .collect(Collectors.toSet()));
    return onCall.map(item -> ScheduleOnCallResponse.from(item, names));
  }

  @GET
  @Path("/schedules/{id}")
  @Operation(
      operationId = "getOnCallBySchedule",
      summary = "Who is on call by one schedule, and who comes next")
  public OnCallLookResponse schedule(@RestPath UUID id) {
    return OnCallLookResponse.from(now.schedule(id));
  }

  @GET
  @Path("/services")
  @Operation(
      operationId = "listOnCallByService",
      summary = "Whom an urgent alert would page, service by service and level by level")
  public Page<OnCallNow.OfService> services(@Valid @BeanParam PageRequest page) {
    return now.services(page);
  }

  @GET
  @Path("/policies/{id}")
  @Operation(
      operationId = "getOnCallByPolicy",
      summary = "Whom an escalation policy would page, level by level")
  public PolicyOnCallResponse policy(@RestPath UUID id) {
    return new PolicyOnCallResponse(now.policy(id));
  }
}
