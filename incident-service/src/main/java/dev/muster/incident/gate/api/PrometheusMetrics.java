package dev.muster.incident.gate.api;

import dev.muster.incident.gate.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.math.BigDecimal;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Figures from Prometheus. */
@ApplicationScoped
class PrometheusMetrics implements Metrics {
  private static final Logger LOG = Logger.getLogger(PrometheusMetrics.class);

  private final Prometheus prometheus;

  PrometheusMetrics(@RestClient Prometheus prometheus) {
    this.prometheus = prometheus;
  }

  @Override
  public BigDecimal value(String promql) throws NoFigureException {
    var values = ask(promql).data().values();
    if (values.size() != 1) {
      throw new NoFigureException(
          values.isEmpty() ? Failure.NOTHING_FOUND : Failure.SEVERAL_SERIES);
    }
    try {
      return new BigDecimal(values.get(0).asText());
    } catch (NumberFormatException notFinite) {
      throw new NoFigureException(Failure.NOT_A_NUMBER, notFinite);
    }
  }

  private Prometheus.Answer ask(String promql) throws NoFigureException {
    try {
      var answer = prometheus.query(promql);
      if (answer == null || answer.data() == null || answer.data().result() == null) {
        throw new NoFigureException(Failure.REFUSED);
      }
      return answer;
    } catch (WebApplicationException refused) {
      LOG.infof("metrics system: %s", refused.getMessage());
      throw new NoFigureException(Failure.REFUSED, refused);
    } catch (ProcessingException away) {
      LOG.infof("metrics system: %s", away.getMessage());
      throw new NoFigureException(Failure.AWAY, away);
    }
  }
}
