package dev.muster.incident.gate;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A query about one service of an incident.
 *
 * @param service its name; empty when the query is not about a single one
 * @param promql what the metrics system is asked
 */
public record Question(GateQuery query, String service, String promql) {

  Measurement measured(BigDecimal value, Instant at) {
    return new Measurement(
        query.check(),
        query.name(),
        service,
        value,
        query.comparison(),
        query.threshold(),
        query.isMet(value),
        at,
        null);
  }

  Measurement failed(Metrics.Failure why, Instant at) {
    return new Measurement(
        query.check(),
        query.name(),
        service,
        null,
        query.comparison(),
        query.threshold(),
        false,
        at,
        why);
  }
}
