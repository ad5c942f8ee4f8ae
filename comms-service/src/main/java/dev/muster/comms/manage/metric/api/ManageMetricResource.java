package dev.muster.comms.manage.metric.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.manage.api.ManageBody;
import dev.muster.comms.manage.api.ManageCaller;
import dev.muster.comms.manage.api.Managed;
import dev.muster.comms.manage.api.Paged;
import dev.muster.comms.manage.body.Fields;
import dev.muster.comms.manage.metric.ManagedMetrics;
import dev.muster.comms.manage.metric.WireMetric;
import dev.muster.comms.metric.Metric;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.audit.Write;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Metrics in the shapes of Statuspage's manage API. */
@Path("/v1/pages/{page}/metrics")
@Managed
@Consumes(MediaType.WILDCARD)
@Tag(name = "Statuspage-shaped")
public class ManageMetricResource {
  private final ManageCaller caller;
  private final ManagedMetrics metrics;
  private final AuditScope audit;

  ManageMetricResource(ManageCaller caller, ManagedMetrics metrics, AuditScope audit) {
    this.caller = caller;
    this.metrics = metrics;
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "manageListMetrics", summary = "Metrics of a page")
  public List<WireMetric> list(
      @RestPath("page") String code,
      @RestQuery Integer page,
      @QueryParam("per_page") Integer perPage) {
    StatusPage on = caller.page(code);
    return Paged.of(metrics.of(on), page, perPage).stream()
        .map(metric -> WireMetric.of(on, metric))
        .toList();
  }

  @GET
  @Path("/{metric}")
  @Operation(operationId = "manageGetMetric", summary = "One metric")
  public WireMetric get(@RestPath String page, @RestPath String metric) {
    StatusPage on = caller.page(page);
    return WireMetric.of(on, metrics.get(on, metric));
  }

  @PATCH
  @Path("/{metric}")
  @Write("metric.change")
  @Operation(operationId = "managePatchMetric", summary = "Change what is named of a metric")
  public WireMetric patch(@RestPath String page, @RestPath String metric, ManageBody body) {
    StatusPage on = caller.page(page);
    Metric found = found(on, metric);
    return WireMetric.of(on, metrics.change(found, body.fields().needed("metric")));
  }

  @DELETE
  @Path("/{metric}")
  @Write("metric.remove")
  @Operation(operationId = "manageRemoveMetric", summary = "Remove a metric with its points")
  public WireMetric remove(@RestPath String page, @RestPath String metric) {
    StatusPage on = caller.page(page);
    Metric found = found(on, metric);
    metrics.remove(found);
    return WireMetric.of(on, found);
  }

  @POST
  @Path("/{metric}/data")
  @ResponseStatus(201)
  @MachineWrite
  @Transactional
  @Operation(operationId = "manageAddPoint", summary = "Add a point, seconds since 1970")
  public Map<String, Object> add(@RestPath String page, @RestPath String metric, ManageBody body) {
    Metric found = metrics.get(caller.page(page), metric);
    metrics.add(found, body.fields().needed("data"));
    return Map.of("data", body.sent().get("data"));
  }

  @DELETE
  @Path("/{metric}/data")
  @Write("metric.clear")
  @Operation(operationId = "manageClearMetric", summary = "Forget all points of a metric")
  public WireMetric clear(@RestPath String page, @RestPath String metric) {
    StatusPage on = caller.page(page);
    return WireMetric.of(on, metrics.clear(found(on, metric)));
  }

  @POST
  @Path("/data")
  @MachineWrite
  @Transactional
  @ResponseStatus(202)
  @Operation(operationId = "manageAddPoints", summary = "Add points to several metrics")
  public Map<String, Object> addAll(@RestPath String page, ManageBody body) {
    Fields fields = body.fields();
    fields.needed("data");
    metrics.addAll(caller.page(page), (ObjectNode) body.sent().get("data"), fields);
    return Map.of("data", body.sent().get("data"));
  }

  private Metric found(StatusPage page, String code) {
    Metric metric = metrics.get(page, code);
    audit.target("metric", metric.id());
    return metric;
  }
}
