package dev.muster.oncall.person.api;

import dev.muster.oncall.person.ContactMethods;
import dev.muster.oncall.person.Ownership;
import dev.muster.oncall.person.People;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** When a page reaches a person through what; each person keeps their own. */
@Path("/api/oncall/v1/people/{personId}/notification-rules")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
@Tag(name = "People")
public class NotificationRuleResource {
  private final People people;
  private final ContactMethods methods;
  private final CurrentActor actor;
  private final AuditScope audit;

  NotificationRuleResource(
      People people, ContactMethods methods, CurrentActor actor, AuditScope audit) {
    this.people = people;
    this.methods = methods;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "getNotificationRules", summary = "When a page reaches a person how")
  public NotificationRulesResponse get(@RestPath UUID personId) {
    return new NotificationRulesResponse(methods.rulesOf(people.get(personId)));
  }

  @PUT
  @Write("notification-rules.set")
  @Operation(operationId = "setNotificationRules", summary = "Replace a person's rules")
  public NotificationRulesResponse set(
      @RestPath UUID personId, @NotNull @Valid NotificationRulesRequest request) {
    Ownership.require(actor.get(), personId);
    audit.target("person", personId);
    var person = people.get(personId);
    methods.setRules(person, request.specs());
    return new NotificationRulesResponse(methods.rulesOf(person));
  }

  @GET
  @Path("/quiet-hours")
  @Operation(
      operationId = "getQuietHours",
      summary = "When a person wants no messages that can wait")
  public QuietHoursResponse getQuietHours(@RestPath UUID personId) {
    return QuietHoursResponse.from(people.get(personId));
  }

  @PUT
  @Path("/quiet-hours")
  @Write("quiet-hours.set")
  @Operation(
      operationId = "setQuietHours",
      summary = "Replace a person's quiet hours; urgent pages always come")
  public QuietHoursResponse setQuietHours(
      @RestPath UUID personId, @NotNull @Valid QuietHoursRequest request) {
    Ownership.require(actor.get(), personId);
    audit.target("person", personId);
    var person = people.get(personId);
    people.setQuietHours(person, request.quietHours());
    return QuietHoursResponse.from(person);
  }
}
