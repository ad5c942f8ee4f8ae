package dev.muster.postmortem.action.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.action.ActionItems;
import dev.muster.postmortem.action.DueChange;
import dev.muster.postmortem.action.DueChanges;
import dev.muster.postmortem.action.EvidenceCheck;
import dev.muster.postmortem.action.Step;
import dev.muster.postmortem.action.Steps;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is kept beside an action item: its checklist and the moves of its due date. */
@Path("/api/postmortem/v1/action-items")
@Tag(name = "action items")
public class ActionItemDetailResource {
  private final ActionItems items;
  private final Steps steps;
  private final DueChanges dueChanges;
  private final EvidenceCheck evidence;
  private final CurrentActor actor;
  private final AuditScope audit;

  ActionItemDetailResource(
      ActionItems items,
      Steps steps,
      DueChanges dueChanges,
      EvidenceCheck evidence,
      CurrentActor actor,
      AuditScope audit) {
    this.items = items;
    this.steps = steps;
    this.dueChanges = dueChanges;
    this.evidence = evidence;
    this.actor = actor;
    this.audit = audit;
  }

  /** One line of the checklist. */
  public record StepView(UUID id, String text, @Nullable Instant doneAt, @Nullable String doneBy) {
    static StepView of(Step step) {
      return new StepView(step.id(), step.text(), step.doneAt(), step.doneBy());
    }
  }

  /** A line to add. */
  public record NewStep(@NotBlank @Size(max = 500) String text) {}

  /** What a line says from now on, and whether it is done. */
  public record StepChange(@NotBlank @Size(max = 500) String text, @NotNull Boolean done) {}

  /** Each line of the checklist once, in the order that it shall have. */
  public record StepOrder(@NotNull @Size(max = Steps.AT_MOST) List<@NotNull UUID> stepIds) {
    public StepOrder {
      stepIds = stepIds == null ? null : stepIds.stream().toList();
    }
  }

  @GET
  @Path("{id}/steps")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listSteps", summary = "The checklist of an action item, in its order")
  public List<StepView> list(@PathParam("id") UUID id) {
    items.readable(id, reader());
    return checklist(id);
  }

  @POST
  @Path("{id}/steps")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Write("action-item.add-step")
  @Operation(operationId = "addStep", summary = "Add a line to the checklist")
  public List<StepView> add(@PathParam("id") UUID id, @NotNull @Valid NewStep wanted) {
    audit.target("action-item", id);
    steps.add(id, wanted.text().strip(), reader());
    return checklist(id);
  }

  @PUT
  @Path("{id}/steps/{stepId}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Write("action-item.change-step")
  @Operation(operationId = "changeStep", summary = "Reword a line, or say that it is done")
  public List<StepView> change(
      @PathParam("id") UUID id,
      @PathParam("stepId") UUID stepId,
      @NotNull @Valid StepChange wanted) {
    audit.target("action-item", id);
    steps.change(
        id,
        stepId,
        new Steps.Wanted(wanted.text().strip(), wanted.done()),
        reader(),
        actor.get().who());
    return checklist(id);
  }

  @DELETE
  @Path("{id}/steps/{stepId}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Write("action-item.remove-step")
  @Operation(operationId = "removeStep", summary = "Take a line off the checklist")
  public List<StepView> remove(@PathParam("id") UUID id, @PathParam("stepId") UUID stepId) {
    audit.target("action-item", id);
    steps.remove(id, stepId, reader());
    return checklist(id);
  }

  @PUT
  @Path("{id}/step-order")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Write("action-item.order-steps")
  @Operation(operationId = "orderSteps", summary = "Put the checklist into an order")
  public List<StepView> order(@PathParam("id") UUID id, @NotNull @Valid StepOrder wanted) {
    audit.target("action-item", id);
    steps.order(id, wanted.stepIds(), reader());
    return checklist(id);
  }

  @GET
  @Path("{id}/due-changes")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listDueChanges",
      summary = "How the due date moved after it was promised, the first move first")
  public List<DueChange> dueChanges(@PathParam("id") UUID id) {
    items.readable(id, reader());
    return dueChanges.of(id);
  }

  @GET
  @Path("evidence/alerts")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listEvidenceAlerts",
      summary = "What the alerts of a service say that have fired, the latest first, at most 50")
  public List<String> alerts(@NotNull @QueryParam("serviceId") UUID serviceId) {
    return evidence.alerts(serviceId);
  }

  private List<StepView> checklist(UUID id) {
    return steps.of(id).stream().map(StepView::of).toList();
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
