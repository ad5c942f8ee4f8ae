package dev.muster.incident.incident.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.Declarations;
import dev.muster.incident.incident.IncidentCommands;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentConditions;
import dev.muster.incident.incident.IncidentList;
import dev.muster.incident.incident.Rewriting;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Declares, lists and shows incidents. */
@Path(IncidentResource.PATH)
@Tag(name = "Incidents")
public class IncidentResource {
  public static final String PATH = "/api/incident/v1/incidents";

  private final Declarations declarations;
  private final IncidentCommands commands;
  private final Rewriting rewriting;
  private final IncidentList list;
  private final IncidentDetails details;
  private final IncidentSummaries summaries;
  private final CurrentCaller caller;
  private final AuditScope audit;

  IncidentResource(
      Declarations declarations,
      IncidentCommands commands,
      Rewriting rewriting,
      IncidentList list,
      IncidentDetails details,
      IncidentSummaries summaries,
      CurrentCaller caller,
      AuditScope audit) {
    this.declarations = declarations;
    this.commands = commands;
    this.rewriting = rewriting;
    this.list = list;
    this.details = details;
    this.summaries = summaries;
    this.caller = caller;
    this.audit = audit;
  }

  @POST
  @Write("incident.declare")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @APIResponseSchema(value = IncidentSummary.class, responseCode = "201")
  @Operation(operationId = "declareIncident", summary = "Declare an incident")
  public RestResponse<IncidentSummary> declare(@NotNull @Valid DeclareRequest request) {
    var incident = declarations.byPerson(request.order(), caller.get());
    audit.target("incident", incident.id());
    return summaries.created(incident);
  }

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "listIncidents",
      summary = "Incidents, the newest first; the open ones unless asked for others")
  public Page<IncidentSummary> list(
      @Valid @BeanParam FilterQuery query, @Valid @BeanParam PageRequest page) {
    var conditions = IncidentConditions.of(query.filter("open", caller.get()), caller.get());
    long before = page.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    var rows =
        Page.of(
            list.find(conditions, before, page.fetchSize()),
            page,
            row -> Cursor.encode(row.number()));
    return new Page<>(summaries.of(rows.items()), rows.next());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "getIncident", summary = "Everything that a war room shows")
  public RestResponse<IncidentDetail> get(@PathParam("id") UUID id) {
    var detail = details.read(id, caller.get(), caller.locale());
    return Answers.ok(detail, detail.incident().version());
  }

  @PUT
  @Path("/{id}")
  @Write("incident.edit")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "editIncident",
      summary = "Rewrite title, summary, start and affected services")
  public RestResponse<IncidentSummary> edit(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid EditRequest request) {
    return summaries.changed(rewriting.rewrite(target(id, ifMatch), request.details()));
  }

  @PUT
  @Path("/{id}/root-cause")
  @Write("incident.root-cause")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "setRootCause", summary = "Record the root cause, or take it back")
  public RestResponse<IncidentSummary> rootCause(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid RootCauseRequest request) {
    return summaries.changed(commands.setRootCause(target(id, ifMatch), request.cause()));
  }

  @PUT
  @Path("/{id}/impact")
  @Write("incident.impact")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "setImpact", summary = "Replace what is known of the impact")
  public RestResponse<IncidentSummary> impact(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ImpactRequest request) {
    return summaries.changed(commands.setImpact(target(id, ifMatch), request.impact()));
  }

  private Target target(UUID id, String ifMatch) {
    audit.target("incident", id);
    return new Target(id, ifMatch, caller.get());
  }
}
