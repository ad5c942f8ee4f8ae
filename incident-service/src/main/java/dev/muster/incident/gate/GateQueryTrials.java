package dev.muster.incident.gate;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogService;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Asks the metrics system once what a query says now, before anybody relies on it. */
@ApplicationScoped
public class GateQueryTrials {
  private final Catalog catalog;
  private final Metrics metrics;
  private final InstantSource time;

  GateQueryTrials(Catalog catalog, Metrics metrics, InstantSource time) {
    this.catalog = catalog;
    this.metrics = metrics;
    this.time = time;
  }

  /**
   * What the query says about each of the services, as if incidents were about them.
   *
   * @param serviceIds needed only by a query about single services
   * @throws ProblemException 422 for what is no service, or when the query needs one
   */
  public List<Measurement> of(GateQuery query, List<UUID> serviceIds) {
    if (query.isPerService() && serviceIds.isEmpty()) {
      throw refused("required", "name a service, the query is about single ones");
    }
    var services = serviceIds.stream().distinct().map(this::service).toList();
    var asking = new Asking(metrics, time);
    return new GateQueries(List.of(query.forAll()))
        .about(services).stream().map(asking::ask).toList();
  }

  private CatalogService service(UUID id) {
    return catalog.service(id).orElseThrow(() -> refused("exists", "there is no service " + id));
  }

  private static ProblemException refused(String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "gate-query.invalid-services", message, new FieldError("serviceIds", rule, message)));
  }
}
