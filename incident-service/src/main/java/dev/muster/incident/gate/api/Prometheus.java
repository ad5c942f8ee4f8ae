package dev.muster.incident.gate.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The query API of Prometheus, which Mimir, Thanos and VictoriaMetrics speak as well; its address
 * is the operator's setting.
 */
@RegisterRestClient(configKey = "prometheus")
@RegisterProvider(PrometheusLogin.class)
@Path("/api/v1/query")
interface Prometheus {

  /** The answer, of which the data is read. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Answer(Data data) {}

  /** A scalar has [time, value] as its result, a vector one object with a value per series. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Data(String resultType, JsonNode result) {
    List<JsonNode> values() {
      if ("scalar".equals(resultType)) {
        return List.of(result.path(1));
      }
      var values = new ArrayList<JsonNode>();
      result.forEach(series -> values.add(series.path("value").path(1)));
      return values;
    }
  }

  @GET
  Answer query(@QueryParam("query") String promql);
}
