package dev.muster.comms.metric.api;

import dev.muster.comms.metric.Metric;
import dev.muster.comms.metric.Metrics;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The metrics of status pages. */
@Path("/api/comms/v1/pages/{pageId}/metrics")
@Tag(name = "Metrics")
public class PageMetricResource {
  private final Metrics metrics;
  private final StatusPages pages;
  private final AuditScope audit;

  PageMetricResource(Metrics metrics, StatusPages pages, AuditScope audit) {
    this.metrics = metrics;
    this.pages = pages;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listMetrics", summary = "All metrics of a page, in its order")
  public MetricList list(@RestPath UUID pageId) {
    return new MetricList(
        metrics.ofPage(pages.get(pageId).id()).stream().map(MetricResponse::from).toList());
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("metric.add")
  @Operation(operationId = "addMetric", summary = "Add a metric to a page")
  public RestResponse<MetricResponse> add(
      @RestPath UUID pageId, @NotNull @Valid MetricRequest request) {
    Metric metric = metrics.create(pages.get(pageId).id(), request.settings());
    audit.target("metric", metric.id());
    return Answers.created(
        "/api/comms/v1/metrics/" + metric.id(), MetricResponse.from(metric), metric.version());
  }
}
