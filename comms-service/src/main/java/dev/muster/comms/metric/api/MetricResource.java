package dev.muster.comms.metric.api;

import dev.muster.comms.metric.Metric;
import dev.muster.comms.metric.MetricPoints;
import dev.muster.comms.metric.Metrics;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Single metrics and their points. */
@Path("/api/comms/v1/metrics/{id}")
@Tag(name = "Metrics")
public class MetricResource {
  private final Metrics metrics;
  private final MetricPoints points;
  private final AuditScope audit;

  MetricResource(Metrics metrics, MetricPoints points, AuditScope audit) {
    this.metrics = metrics;
    this.points = points;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getMetric", summary = "One metric")
  public RestResponse<MetricResponse> get(@RestPath UUID id) {
    return answer(metrics.get(id));
  }

  @PUT
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("metric.change")
  @Operation(operationId = "changeMetric", summary = "Change a metric")
  public RestResponse<MetricResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid MetricRequest request) {
    audit.target("metric", id);
    Metric metric = metrics.get(id);
    ETags.requireMatch(ifMatch, metric.version());
    return answer(metrics.change(metric, request.settings()));
  }

  @DELETE
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("metric.remove")
  @Operation(operationId = "removeMetric", summary = "Remove a metric with its points")
  public void remove(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    audit.target("metric", id);
    Metric metric = metrics.get(id);
    ETags.requireMatch(ifMatch, metric.version());
    metrics.remove(metric);
  }

  @POST
  @Path("/points")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @MachineWrite
  @Transactional
  @Operation(
      operationId = "addMetricPoints",
      summary = "Feed a metric",
      description = "A point at a second that has one replaces it, so a batch can be sent again.")
  public void addPoints(@RestPath UUID id, @NotNull @Valid MetricPointsRequest request) {
    points.add(metrics.get(id), request.all());
  }

  @DELETE
  @Path("/points")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("metric.clear")
  @Operation(operationId = "clearMetricPoints", summary = "Forget the points of a metric")
  public void clear(@RestPath UUID id) {
    audit.target("metric", id);
    points.clear(metrics.get(id));
  }

  private static RestResponse<MetricResponse> answer(Metric metric) {
    return Answers.ok(MetricResponse.from(metric), metric.version());
  }
}
