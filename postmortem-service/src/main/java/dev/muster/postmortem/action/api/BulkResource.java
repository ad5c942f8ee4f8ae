package dev.muster.postmortem.action.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.action.BulkChange;
import dev.muster.postmortem.action.BulkEdit;
import dev.muster.postmortem.action.BulkResult;
import dev.muster.postmortem.action.Level;
import dev.muster.postmortem.action.Payoff;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Several action items changed at once. */
@Path("/api/postmortem/v1/action-items/bulk")
@Tag(name = "action items")
public class BulkResource {
  private final BulkEdit edit;
  private final CurrentActor actor;
  private final AuditScope audit;

  BulkResource(BulkEdit edit, CurrentActor actor, AuditScope audit) {
    this.edit = edit;
    this.actor = actor;
    this.audit = audit;
  }

  /**
   * What becomes of several items; absent fields stay as they are.
   *
   * @param reason why due dates move, or why the items are dropped
   */
  public record Bulk(
      @NotEmpty @Size(max = 100) List<@NotNull UUID> ids,
      UUID ownerId,
      UUID ownerTeamId,
      UUID teamId,
      LocalDate dueOn,
      ActionItemPriority priority,
      ActionItemStatus status,
      @Size(max = 2000) String reason,
      Level impact,
      Level effort) {
    public Bulk {
      ids = ids == null ? null : ids.stream().toList();
    }

    /** Whether anything is to change. */
    @JsonIgnore
    @AssertTrue(message = "name at least one field to change")
    public boolean isAnyChange() {
      return ownerId != null
          || ownerTeamId != null
          || teamId != null
          || dueOn != null
          || priority != null
          || impact != null
          || effort != null
          || status != null;
    }

    private BulkChange change() {
      return new BulkChange(
          ownerId,
          ownerTeamId,
          teamId,
          dueOn,
          priority,
          status,
          reason,
          new Payoff(impact, effort));
    }
  }

  /** What became of one item; {@code code} and {@code detail} say why nothing did. */
  public record Row(
      UUID id,
      boolean changed,
      @Nullable String code,
      @Nullable String detail,
      List<FieldError> errors) {
    static Row of(BulkResult result) {
      Problem refused = result.refused();
      return refused == null
          ? new Row(result.id(), true, null, null, List.of())
          : new Row(result.id(), false, refused.code(), refused.detail(), refused.errors());
    }
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Write("action-item.change-several")
  @Operation(
      operationId = "changeActionItems",
      summary = "Change several items, each by itself; tells what became of each")
  public List<Row> change(@NotNull @Valid Bulk wanted) {
    List<Row> rows =
        edit
            .change(wanted.ids(), wanted.change(), Reader.of(actor.get()), actor.get().who())
            .stream()
            .map(Row::of)
            .toList();
    audit.target("action-item", "several");
    audit.detail("changed", rows.stream().filter(Row::changed).map(Row::id).toList());
    return rows;
  }
}
