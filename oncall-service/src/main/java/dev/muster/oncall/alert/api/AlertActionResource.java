package dev.muster.oncall.alert.api;

import dev.muster.oncall.alert.AlertActions;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.escalation.EscalationPolicies;
import dev.muster.oncall.escalation.LastResort;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.escalation.PolicySource;
import dev.muster.oncall.escalation.api.TargetBody;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What people do with open alerts. */
@Path("/api/oncall/v1/alerts")
@Tag(name = "Alerts")
public class AlertActionResource {
  /** Those to whom an alert is given are asked again twice, five minutes apart. */
  private static final int REPEATS = 2;

  private static final long REPEAT_DELAY_SECONDS = 300;
  private static final String VIA = "api";

  private final AlertActions actions;
  private final Alerts alerts;
  private final EscalationPolicies policies;
  private final LastResort lastResort;
  private final CurrentActor actor;
  private final AuditScope audit;
  private final InstantSource time;

  AlertActionResource(
      AlertActions actions,
      Alerts alerts,
      EscalationPolicies policies,
      LastResort lastResort,
      CurrentActor actor,
      AuditScope audit,
      InstantSource time) {
    this.actions = actions;
    this.alerts = alerts;
    this.policies = policies;
    this.lastResort = lastResort;
    this.actor = actor;
    this.audit = audit;
    this.time = time;
  }

  @POST
  @Path("/{id}/unacknowledge")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("alert.unacknowledge")
  @Operation(
      operationId = "unacknowledgeAlert",
      summary = "Give an alert back: it escalates anew from the first level")
  public AlertResponse unacknowledge(@RestPath UUID id) {
    actions.unacknowledge(id, actor.get().who());
    return answer(id);
  }

  @POST
  @Path("/{id}/escalate")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("alert.escalate")
  @Operation(
      operationId = "escalateAlert",
      summary = "Page the next level of the policy without waiting for its time")
  public AlertResponse escalate(@RestPath UUID id) {
    actions.hasten(id, actor.get().who());
    return answer(id);
  }

  @POST
  @Path("/{id}/snooze")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("alert.snooze")
  @Operation(
      operationId = "snoozeAlert",
      summary = "Take an alert and let it sleep; then it escalates anew")
  public AlertResponse snooze(@RestPath UUID id, @NotNull @Valid SnoozeRequest request) {
    snooze(id, request.seconds());
    return answer(id);
  }

  private void snooze(UUID id, long seconds) {
    actions.snooze(id, time.instant().plusSeconds(seconds), actor.get().who(), VIA);
  }

  @POST
  @Path("/{id}/reassign")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("alert.reassign")
  @Operation(
      operationId = "reassignAlert",
      summary = "Give an alert to others, who are paged at once")
  public AlertResponse reassign(@RestPath UUID id, @NotNull @Valid ReassignRequest request) {
    actions.reassign(id, policy(request), actor.get().who());
    return answer(id);
  }

  private PolicySnapshot policy(ReassignRequest request) {
    if ((request.policyId() == null) == (request.targets() == null)) {
      throw refused("policyId", "give either policyId or targets");
    }
    var resort = lastResort.get().targets();
    if (request.policyId() != null) {
      return policies.get(request.policyId()).snapshot().withLastResort(resort);
    }
    var targets = request.targets().stream().map(TargetBody::target).distinct().toList();
    policies.requireKnown(targets, "targets");
    return PolicySnapshot.madeUp(
            PolicySource.GIVEN_BY, actor.get().name(), REPEATS, REPEAT_DELAY_SECONDS, targets)
        .withLastResort(resort);
  }

  @POST
  @Path("/{id}/merge")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("alert.merge")
  @Operation(
      operationId = "mergeAlert",
      summary = "Let another alert stand for this one, which ends with it")
  public AlertResponse merge(@RestPath UUID id, @NotNull @Valid MergeRequest request) {
    actions.merge(id, request.into(), actor.get().who());
    return answer(id);
  }

  @POST
  @Path("/{id}/priority")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("alert.prioritize")
  @Operation(
      operationId = "prioritizeAlert",
      summary = "Say how much an alert matters; counts for the levels that are still to come")
  public AlertResponse prioritize(@RestPath UUID id, @NotNull @Valid PriorityRequest request) {
    actions.prioritize(id, request.priority(), actor.get().who());
    return answer(id);
  }

  @POST
  @Path("/{id}/notes")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("alert.note")
  @Operation(operationId = "addAlertNote", summary = "Write a remark into the log of an alert")
  public AlertResponse note(@RestPath UUID id, @NotNull @Valid NoteRequest request) {
    actions.note(id, request.text(), actor.get().who());
    return answer(id);
  }

  @POST
  @Path("/bulk")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("alert.bulk")
  @Operation(
      operationId = "actOnAlerts",
      summary = "Do the same to several alerts; each is done or refused by itself")
  public BulkResponse bulk(@NotNull @Valid BulkRequest request) {
    requireWhatIsNeeded(request);
    return new BulkResponse(
        request.ids().stream().distinct().map(id -> attempt(id, request)).toList());
  }

  private static void requireWhatIsNeeded(BulkRequest request) {
    switch (request.action()) {
      case SNOOZE -> require(request.seconds(), "seconds");
      case REASSIGN -> require(request.to(), "to");
      case MERGE -> require(request.into(), "into");
      case NOTE -> require(request.text(), "text");
      case ACKNOWLEDGE, UNACKNOWLEDGE, ESCALATE, RESOLVE -> {}
    }
  }

  private static void require(Object value, String field) {
    if (value == null) {
      throw refused(field, "is needed for this action");
    }
  }

  private BulkResponse.Result attempt(UUID id, BulkRequest request) {
    try {
      QuarkusTransaction.requiringNew().run(() -> act(id, request));
      return new BulkResponse.Result(id, true, null, null);
    } catch (ProblemException refusal) {
      var problem = refusal.problem();
      return new BulkResponse.Result(id, false, problem.code(), problem.detail());
    }
  }

  private void act(UUID id, BulkRequest request) {
    var who = actor.get().who();
    switch (request.action()) {
      case ACKNOWLEDGE -> acknowledge(id);
      case UNACKNOWLEDGE -> actions.unacknowledge(id, who);
      case ESCALATE -> actions.hasten(id, who);
      case SNOOZE -> snooze(id, request.seconds());
      case REASSIGN -> actions.reassign(id, policy(request.to()), who);
      case MERGE -> actions.merge(id, request.into(), who);
      case NOTE -> actions.note(id, request.text(), who);
      case RESOLVE -> alerts.resolve(id, who, request.text());
    }
  }

  private void acknowledge(UUID id) {
    if (alerts.acknowledge(id, actor.get().who(), VIA) == AlertStatus.Effect.TOO_LATE) {
      throw new ProblemException(Problem.conflict("alert.resolved", "This alert is over"));
    }
  }

  private AlertResponse answer(UUID id) {
    audit.target("alert", id);
    return AlertResponse.from(alerts.get(id));
  }

  private static ProblemException refused(String field, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "alert.bad-action",
            "The action makes no sense",
            new FieldError(field, "valid", message)));
  }
}
