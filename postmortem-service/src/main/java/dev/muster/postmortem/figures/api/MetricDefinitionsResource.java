package dev.muster.postmortem.figures.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.figures.MetricDefinition;
import dev.muster.postmortem.figures.Metrics;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is counted, and how; administrators can change it. */
@Path("/api/postmortem/v1/metrics/definitions")
@Tag(name = "metrics")
public class MetricDefinitionsResource {
  private final Metrics metrics;
  private final CurrentActor actor;
  private final AuditScope audit;

  MetricDefinitionsResource(Metrics metrics, CurrentActor actor, AuditScope audit) {
    this.metrics = metrics;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listMetricDefinitions",
      summary = "All metrics in their order; there are at most 100")
  public List<MetricView> list() {
    return metrics.all().stream().map(MetricView::from).toList();
  }

  @PUT
  @Path("{key}")
  @RolesAllowed(Roles.ADMIN)
  @Write("metric.define")
  @Operation(
      operationId = "defineMetric",
      summary = "Add a metric or change it; it is computed for all that ever happened")
  public MetricView define(
      @PathParam("key") @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String key,
      @NotNull @Valid MetricDefinition definition) {
    audit.target("metric", key);
    return MetricView.from(metrics.define(key, definition, actor.get().name()));
  }

  @DELETE
  @Path("{key}")
  @RolesAllowed(Roles.ADMIN)
  @Write("metric.retire")
  @Operation(operationId = "retireMetric", summary = "Take a metric out of force")
  public void retire(@PathParam("key") @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String key) {
    audit.target("metric", key);
    metrics.retire(key, actor.get().name());
  }
}
