package dev.muster.oncall.alert.api;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.alert.AlertFilter;
import dev.muster.oncall.alert.AlertLogEntry;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.escalation.Escalations;
import dev.muster.oncall.page.Urgency;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Alerts. */
@Path("/api/oncall/v1/alerts")
@Tag(name = "Alerts")
public class AlertResource {
  private final Alerts alerts;
  private final Escalations escalations;
  private final CurrentActor actor;
  private final AuditScope audit;

  AlertResource(Alerts alerts, Escalations escalations, CurrentActor actor, AuditScope audit) {
    this.alerts = alerts;
    this.escalations = escalations;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listAlerts",
      summary =
          "Alerts, newest first; mine=true for those that one was paged for or holds, q for words"
              + " of summary, dedup key and service, or a number")
  public Page<AlertResponse> list(
      @QueryParam("status") List<AlertStatus> status,
      @QueryParam("severity") List<AlertSeverity> severity,
      @QueryParam("urgency") Urgency urgency,
      @QueryParam("serviceId") UUID serviceId,
      @QueryParam("mine") @DefaultValue("false") boolean mine,
      @QueryParam("q") @Size(max = 200) String text,
      @Valid @BeanParam PageRequest page) {
    var me = mine ? actor.get().personId() : null;
    if (mine && me == null) {
      return new Page<>(List.of(), null);
    }
    var filter =
        new AlertFilter(Set.copyOf(status), Set.copyOf(severity), urgency, serviceId, me, text);
    return alerts.page(filter, page).map(AlertResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getAlert", summary = "One alert")
  public AlertResponse get(@RestPath UUID id) {
    return AlertResponse.from(alerts.get(id));
  }

  @GET
  @Path("/{id}/log")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listAlertLog", summary = "What happened to an alert, oldest first")
  public Page<AlertLogEntry> log(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
    return alerts.log(alerts.get(id), page);
  }

  @GET
  @Path("/{id}/escalation")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "getAlertEscalation",
      summary = "Where the escalation of an alert stands and what comes next")
  public EscalationResponse escalation(@RestPath UUID id) {
    return EscalationResponse.from(escalations.of(alerts.get(id).id()));
  }

  @POST
  @Path("/{id}/acknowledge")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("alert.acknowledge")
  @Operation(
      operationId = "acknowledgeAlert",
      summary = "Take an alert: nobody else is paged for it; taking it again changes nothing")
  public AlertResponse acknowledge(@RestPath UUID id) {
    audit.target("alert", id);
    if (alerts.acknowledge(id, actor.get().who(), "api") == AlertStatus.Effect.TOO_LATE) {
      throw new ProblemException(
          Problem.conflict("alert.resolved", "This alert is over and cannot be acknowledged"));
    }
    return AlertResponse.from(alerts.get(id));
  }

  @POST
  @Path("/{id}/resolve")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("alert.resolve")
  @Operation(
      operationId = "resolveAlert",
      summary = "End an alert; ending it again changes nothing")
  public AlertResponse resolve(@RestPath UUID id, @NotNull @Valid ResolveRequest request) {
    audit.target("alert", id);
    alerts.resolve(id, actor.get().who(), request.note());
    return AlertResponse.from(alerts.get(id));
  }
}
