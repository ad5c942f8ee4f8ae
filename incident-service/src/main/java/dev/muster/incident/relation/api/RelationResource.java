package dev.muster.incident.relation.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.muster.contracts.Severity;
import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.incident.api.IncidentSummaries;
import dev.muster.incident.incident.api.IncidentSummary;
import dev.muster.incident.relation.RelatedIncidents;
import dev.muster.incident.relation.RelatedIncidents.Proposal;
import dev.muster.incident.relation.RelationCommands;
import dev.muster.incident.relation.RelationCommands.Order;
import dev.muster.incident.relation.RelationKind;
import dev.muster.incident.relation.Relations;
import dev.muster.incident.relation.Splits;
import dev.muster.incident.severity.SeverityNames;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What incidents have to do with each other. */
@Path(IncidentResource.PATH + "/{id}")
@Tag(name = "Relations")
@RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class RelationResource {
  private final RelationCommands commands;
  private final Relations relations;
  private final RelatedIncidents related;
  private final Splits splits;
  private final IncidentSummaries summaries;
  private final CurrentCaller caller;
  private final AuditScope audit;

  RelationResource(
      RelationCommands commands,
      Relations relations,
      RelatedIncidents related,
      Splits splits,
      IncidentSummaries summaries,
      CurrentCaller caller,
      AuditScope audit) {
    this.commands = commands;
    this.relations = relations;
    this.related = related;
    this.splits = splits;
    this.summaries = summaries;
    this.caller = caller;
    this.audit = audit;
  }

  /** What this incident is to another one, and why. */
  public record RelationRequest(
      @NotNull RelationKind kind,
      @NotNull UUID incidentId,
      @Nullable @Size(max = 2_000) String reason) {}

  /** Why a link is taken back. */
  public record UnlinkRequest(@NotBlank @Size(max = 2_000) String reason) {}

  /**
   * What goes into an incident of its own.
   *
   * @param summary null for none
   * @param severity null for that of this incident
   * @param serviceIds of this incident; null for none but those of the alerts
   * @param alertIds of this incident; null for none
   */
  public record SplitRequest(
      @NotBlank @Size(max = 200) String title,
      @Nullable @Size(max = 10_000) String summary,
      @Nullable @JsonDeserialize(using = SeverityNames.Reader.class) Severity severity,
      @Nullable @Size(max = 50) List<@NotNull UUID> serviceIds,
      @Nullable @Size(max = 200) List<@NotNull UUID> alertIds,
      @Nullable @Size(max = 2_000) String reason) {
    Splits.Part part() {
      return new Splits.Part(
          title.strip(),
          summary == null ? "" : summary.strip(),
          severity,
          serviceIds == null ? List.of() : serviceIds.stream().distinct().toList(),
          alertIds == null ? List.of() : alertIds.stream().distinct().toList(),
          text(reason));
    }
  }

  @GET
  @Path("/relations")
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "listRelations", summary = "Incidents linked to this one")
  public List<RelationView> list(@PathParam("id") UUID id) {
    return relations.of(id, caller.get()).stream()
        .map(linked -> RelationView.from(linked, id))
        .toList();
  }

  @GET
  @Path("/related")
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "proposeRelated",
      summary = "Incidents that may have to do with this one, with the reasons")
  public List<Proposal> related(@PathParam("id") UUID id) {
    return related.of(id, caller.get());
  }

  @POST
  @Path("/relations")
  @Write("incident.link")
  @APIResponseSchema(value = RelationView.class, responseCode = "201")
  @Operation(
      operationId = "linkIncident",
      summary = "Say what this incident is to another one",
      description =
          "DUPLICATE and MERGE cancel this incident, which its commander decides; MERGE moves its"
              + " alerts, services and members to the other one.")
  public RestResponse<RelationView> link(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid RelationRequest request) {
    var target = target(id, ifMatch);
    var relation =
        commands.link(
            target, new Order(request.kind(), request.incidentId(), text(request.reason()), null));
    return Answers.created(
        IncidentResource.PATH + "/" + id + "/relations",
        RelationView.from(relations.one(relation, id, target.caller()), id));
  }

  @POST
  @Path("/relations/{relationId}/withdraw")
  @Write("incident.unlink")
  @Operation(
      operationId = "unlinkIncident",
      summary = "Take a link back; an incident that ended by it is open again")
  public List<RelationView> unlink(
      @PathParam("id") UUID id,
      @PathParam("relationId") UUID relationId,
      @NotNull @Valid UnlinkRequest request) {
    commands.unlink(target(id, null), relationId, request.reason().strip());
    return list(id);
  }

  @POST
  @Path("/split")
  @Write("incident.split")
  @APIResponseSchema(value = IncidentSummary.class, responseCode = "201")
  @Operation(
      operationId = "splitIncident",
      summary = "Begin an incident with some of the alerts and services of this one")
  public RestResponse<IncidentSummary> split(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid SplitRequest request) {
    return summaries.created(splits.split(target(id, ifMatch), request.part()));
  }

  private Target target(UUID id, String ifMatch) {
    audit.target("incident", id);
    return new Target(id, ifMatch, caller.get());
  }

  private static String text(String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
