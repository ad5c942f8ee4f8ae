package dev.muster.postmortem.action.api;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.action.ActionItemCsv;
import dev.muster.postmortem.action.ActionItemList;
import dev.muster.postmortem.action.ActionItemOrder;
import dev.muster.postmortem.action.ActionItems;
import dev.muster.postmortem.action.ItemClocks;
import dev.muster.postmortem.action.PayoffCount;
import dev.muster.postmortem.action.Workloads;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Action items: added, changed, moved, listed, and counted for managers. */
@Path("/api/postmortem/v1/action-items")
@Tag(name = "action items")
public class ActionItemResource {
  private final ActionItems items;
  private final ActionItemList list;
  private final ActionItemCsv csv;
  private final ActionItemViews views;
  private final Workloads workloads;
  private final ItemClocks clocks;
  private final Catalog catalog;
  private final CurrentActor actor;
  private final AuditScope audit;

  ActionItemResource(
      ActionItems items,
      ActionItemList list,
      ActionItemCsv csv,
      ActionItemViews views,
      Workloads workloads,
      ItemClocks clocks,
      Catalog catalog,
      CurrentActor actor,
      AuditScope audit) {
    this.items = items;
    this.list = list;
    this.csv = csv;
    this.views = views;
    this.workloads = workloads;
    this.clocks = clocks;
    this.catalog = catalog;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listActionItems",
      summary = "Action items in the wanted order, each page where the one before ended")
  public Page<ActionItemView> list(
      @Valid @BeanParam ActionItemQuery query,
      @QueryParam("sort") @DefaultValue("DUE") ActionItemOrder sort,
      @Valid @BeanParam PageRequest page) {
    Reader reader = reader();
    return views.page(list.page(query.filter(reader), sort, reader, page), reader);
  }

  @GET
  @Path("counts")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "countActionItems",
      summary = "How many action items of the same list have each status")
  public List<StatusCount> counts(@Valid @BeanParam ActionItemQuery query) {
    Reader reader = reader();
    return StatusCount.of(list.counts(query.filter(reader), reader));
  }

  @GET
  @Path("payoffs")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "countActionItemsByPayoff",
      summary =
          "How many action items of the same list have which impact and effort, what pays most"
              + " first")
  public List<PayoffCount> payoffs(@Valid @BeanParam ActionItemQuery query) {
    Reader reader = reader();
    return list.payoffs(query.filter(reader), reader);
  }

  @GET
  @Path("csv")
  @Produces("text/csv")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "exportActionItems",
      summary = "The same list as a table in CSV, at most 10,000 rows")
  public RestResponse<String> csv(
      @Valid @BeanParam ActionItemQuery query,
      @QueryParam("sort") @DefaultValue("DUE") ActionItemOrder sort) {
    Reader reader = reader();
    return ResponseBuilder.ok(csv.of(query.filter(reader), sort, reader))
        .header("Content-Disposition", "attachment; filename=\"action-items.csv\"")
        .build();
  }

  @GET
  @Path("workload")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(
      operationId = "getWorkload",
      summary = "Open and overdue action items by team and owner, the most overdue first")
  public List<TeamWorkload> workload(@QueryParam("teamId") UUID teamId) {
    return TeamWorkload.from(workloads.open(teamId, reader()), catalog);
  }

  @GET
  @Path("due-date")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "suggestDueDate",
      summary =
          "The due date that the policy suggests for a priority, weekends and the team's days off"
              + " skipped")
  public DueDate dueDate(
      @QueryParam("priority") @DefaultValue("P2") ActionItemPriority priority,
      @QueryParam("teamId") UUID teamId) {
    return new DueDate(priority, clocks.suggested(priority, teamId));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("action-item.add")
  @Operation(operationId = "addActionItem", summary = "Add an action item to a post-mortem")
  @APIResponse(
      responseCode = "201",
      description = "Added",
      content = @Content(schema = @Schema(implementation = ActionItemView.class)))
  public RestResponse<ActionItemView> add(@NotNull @Valid NewActionItem wanted) {
    ActionItem item =
        items.add(
            wanted.postmortemId(), wanted.text(), wanted.status(), reader(), actor.get().who());
    audit.target("action-item", item.id());
    return Answers.created(
        "/api/postmortem/v1/action-items/" + item.id(), views.one(item, reader()), item.version());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getActionItem", summary = "One action item")
  @APIResponse(
      responseCode = "200",
      description = "The item, with its version as entity tag",
      content = @Content(schema = @Schema(implementation = ActionItemView.class)))
  public RestResponse<ActionItemView> get(@PathParam("id") UUID id) {
    return ok(items.readable(id, reader()));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Write("action-item.change")
  @Operation(operationId = "changeActionItem", summary = "Replace what an action item says")
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content = @Content(schema = @Schema(implementation = ActionItemView.class)))
  public RestResponse<ActionItemView> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid ActionItemChange wanted) {
    audit.target("action-item", id);
    return ok(items.change(id, wanted.change(), ifMatch, reader(), actor.get().who()));
  }

  @POST
  @Path("{id}/status")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Write("action-item.move")
  @Operation(operationId = "moveActionItem", summary = "Move an action item to another status")
  @APIResponse(
      responseCode = "200",
      description = "Moved",
      content = @Content(schema = @Schema(implementation = ActionItemView.class)))
  public RestResponse<ActionItemView> move(
      @PathParam("id") UUID id, @NotNull @Valid StatusChange wanted) {
    audit.target("action-item", id);
    audit.detail("to", wanted.to());
    return ok(items.move(id, wanted.move(), reader(), actor.get().who()));
  }

  private RestResponse<ActionItemView> ok(ActionItem item) {
    return Answers.ok(views.one(item, reader()), item.version());
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
