package dev.muster.oncall.contact.api;

import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.alert.ManualPages;
import dev.muster.oncall.alert.api.AlertResponse;
import dev.muster.oncall.contact.SpecialContacts;
import dev.muster.oncall.escalation.EscalationPolicies;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.api.TargetBody;
import dev.muster.oncall.page.PageByHand;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
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

/** Those who can help with an alert, and paging them. */
@Path("/api/oncall/v1/alerts")
@Tag(name = "Alerts")
public class AlertContactsResource {
  private final SpecialContacts contacts;
  private final ManualPages pages;
  private final Alerts alerts;
  private final EscalationPolicies policies;
  private final CurrentActor actor;
  private final AuditScope audit;

  AlertContactsResource(
      SpecialContacts contacts,
      ManualPages pages,
      Alerts alerts,
      EscalationPolicies policies,
      CurrentActor actor,
      AuditScope audit) {
    this.contacts = contacts;
    this.pages = pages;
    this.alerts = alerts;
    this.policies = policies;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @Path("/{id}/contacts")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "getAlertContacts",
      summary = "Who can help with an alert: one's own manager and the emergency contacts")
  public AlertContactsResponse contacts(@RestPath UUID id) {
    return AlertContactsResponse.from(
        contacts.managerOf(actor.get().personId()), contacts.cardsFor(alerts.get(id)));
  }

  @POST
  @Path("/{id}/page")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("alert.page")
  @Operation(
      operationId = "pageForAlert",
      summary = "Page more people at once; the escalation goes on as it would")
  public AlertResponse page(@RestPath UUID id, @NotNull @Valid PageRequestBody request) {
    audit.target("alert", id);
    if (!request.namesOne()) {
      throw new ProblemException(
          Problem.unprocessable(
              "alert.bad-action",
              "It must be clear whom to page",
              new FieldError(
                  "targets", "valid", "give exactly one of targets, contactCardId and special")));
    }
    var who = actor.get().who();
    if (request.targets() != null) {
      pages.page(id, known(request.targets()), PageByHand.directly(who, request.message()));
    } else if (request.contactCardId() != null) {
      contacts.pageCard(id, request.contactCardId(), who, request.message());
    } else {
      switch (request.special()) {
        case MY_MANAGER -> contacts.pageManager(id, actor.get().personId(), who, request.message());
      }
    }
    return AlertResponse.from(alerts.get(id));
  }

  private List<EscalationTarget> known(List<TargetBody> bodies) {
    var targets = bodies.stream().map(TargetBody::target).distinct().toList();
    policies.requireKnown(targets, "targets");
    return targets;
  }
}
