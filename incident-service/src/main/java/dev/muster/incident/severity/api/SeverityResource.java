package dev.muster.incident.severity.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.muster.contracts.Severity;
import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.incident.api.IncidentSummaries;
import dev.muster.incident.incident.api.IncidentSummary;
import dev.muster.incident.severity.SeverityCommands;
import dev.muster.incident.severity.SeverityFacts;
import dev.muster.incident.severity.SeverityHistory;
import dev.muster.incident.severity.SeverityNames;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Assesses and sets severity. */
@Path(IncidentResource.PATH + "/{id}/severity")
@Tag(name = "Severity")
public class SeverityResource {
  private final SeverityCommands commands;
  private final SeverityHistory history;
  private final IncidentSummaries summaries;
  private final CurrentCaller caller;
  private final AuditScope audit;

  SeverityResource(
      SeverityCommands commands,
      SeverityHistory history,
      IncidentSummaries summaries,
      CurrentCaller caller,
      AuditScope audit) {
    this.commands = commands;
    this.history = history;
    this.summaries = summaries;
    this.caller = caller;
    this.audit = audit;
  }

  /** A severity that a person sets, and why; P1 and SEV-1 are understood too. */
  public record SeverityRequest(
      @NotNull @JsonDeserialize(using = SeverityNames.Reader.class) Severity severity,
      @NotBlank @Size(max = 2_000) String reason) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "listSeverityDecisions",
      summary = "Every decision about the severity, the newest first")
  public List<DecisionView> list(@PathParam("id") UUID id) {
    return history.of(id, caller.get()).stream()
        .map(decision -> DecisionView.from(decision, caller.language()))
        .toList();
  }

  @POST
  @Path("/assess")
  @Write("incident.assess")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "assessSeverity",
      summary = "Let the severity policy decide from facts",
      description = "Only the commander can lower the severity by it.")
  public RestResponse<IncidentSummary> assess(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid SeverityFacts facts) {
    return summaries.changed(commands.assess(target(id, ifMatch), facts));
  }

  @PUT
  @Write("incident.severity")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "setSeverity",
      summary = "Set the severity",
      description = "Anybody who responds may raise it, only the commander may lower it.")
  public RestResponse<IncidentSummary> set(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid SeverityRequest request) {
    return summaries.changed(
        commands.set(target(id, ifMatch), request.severity(), request.reason().strip()));
  }

  @PUT
  @Path("/final")
  @Write("incident.severity-final")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "settleSeverity",
      summary = "Decide the severity that counts in the end",
      description =
          "Once it is resolved, for the commander, managers and administrators; what was declared"
              + " and assessed stays beside it.")
  public RestResponse<IncidentSummary> settle(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid SeverityRequest request) {
    return summaries.changed(
        commands.settle(target(id, ifMatch), request.severity(), request.reason().strip()));
  }

  private Target target(UUID id, String ifMatch) {
    audit.target("incident", id);
    return new Target(id, ifMatch, caller.get());
  }
}
