package dev.muster.incident.incident.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.Declarations.Order;
import dev.muster.incident.incident.Retrospectives;
import dev.muster.incident.severity.SeverityFacts;
import dev.muster.incident.severity.SeverityNames;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import dev.muster.platform.time.SaneTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Records incidents that are over. */
@Path(IncidentResource.PATH + "/retrospective")
@Tag(name = "Incidents")
public class RetrospectiveResource {
  private final Retrospectives retrospectives;
  private final IncidentSummaries summaries;
  private final CurrentCaller caller;
  private final AuditScope audit;

  RetrospectiveResource(
      Retrospectives retrospectives,
      IncidentSummaries summaries,
      CurrentCaller caller,
      AuditScope audit) {
    this.retrospectives = retrospectives;
    this.summaries = summaries;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * An incident that is over.
   *
   * @param summary null for none
   * @param serviceIds null or empty for none
   * @param severity null to let the severity policy decide from the facts
   * @param facts null for nothing known
   * @param detectedAt null for as soon as it began
   * @param acknowledgedAt null when it is not known, like the next two
   * @param rootCause null while it is not known
   * @param drill null for false, like the next two
   * @param takeCommand whether the caller answers for it
   */
  public record RetrospectiveRequest(
      @NotBlank @Size(max = 200) String title,
      @Nullable @Size(max = 10_000) String summary,
      @Nullable @Size(max = 50) List<@NotNull UUID> serviceIds,
      @Nullable @JsonDeserialize(using = SeverityNames.Reader.class) Severity severity,
      @Nullable @Valid SeverityFacts facts,
      @NotNull @SaneTime Instant startedAt,
      @Nullable @SaneTime Instant detectedAt,
      @Nullable @SaneTime Instant acknowledgedAt,
      @Nullable @SaneTime Instant identifiedAt,
      @Nullable @SaneTime Instant mitigatedAt,
      @NotNull @SaneTime Instant resolvedAt,
      @Nullable @Size(max = 10_000) String rootCause,
      @Nullable Boolean drill,
      @Nullable Boolean restricted,
      @Nullable Boolean takeCommand) {

    Order order() {
      return new Order(
          title.strip(),
          summary == null ? "" : summary.strip(),
          serviceIds == null ? List.of() : serviceIds.stream().distinct().toList(),
          severity,
          facts,
          startedAt,
          Boolean.TRUE.equals(drill),
          Boolean.TRUE.equals(restricted),
          Boolean.TRUE.equals(takeCommand),
          Map.of(),
          List.of());
    }

    Milestones moments() {
      return new Milestones(
          startedAt,
          detectedAt == null ? startedAt : detectedAt,
          null,
          acknowledgedAt,
          identifiedAt,
          mitigatedAt,
          resolvedAt,
          null);
    }

    String cause() {
      return rootCause == null || rootCause.isBlank() ? null : rootCause.strip();
    }
  }

  @POST
  @Write("incident.record-past")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @APIResponseSchema(value = IncidentSummary.class, responseCode = "201")
  @Operation(
      operationId = "recordPastIncident",
      summary = "Record an incident that is over, with its times",
      description =
          "It is resolved from the beginning; nobody is paged and nothing is published. 422"
              + " incident.milestone-order names the times that cannot have been so.")
  public RestResponse<IncidentSummary> record(@NotNull @Valid RetrospectiveRequest request) {
    var incident =
        retrospectives.record(request.order(), request.moments(), request.cause(), caller.get());
    audit.target("incident", incident.id());
    return summaries.created(incident);
  }
}
