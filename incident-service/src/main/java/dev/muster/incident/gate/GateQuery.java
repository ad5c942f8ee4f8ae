package dev.muster.incident.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A figure that tells whether a check is met, read from the metrics system (RES-03, RES-04).
 *
 * @param check one of those that people else vouch for
 * @param name what is measured, in the installation's words
 * @param query PromQL with one number as its answer; {@code {service}} stands for the slug of each
 *     affected service and makes the figure one of each
 * @param comparison where the figure lies when all is well
 * @param threshold in the unit of the figure
 * @param serviceIds only for incidents about one of these; empty for all
 */
public record GateQuery(
    Check check,
    String name,
    String query,
    Comparison comparison,
    BigDecimal threshold,
    List<UUID> serviceIds) {
  static final String SERVICE = "{service}";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_QUERY = 2_000;

  /** Where a figure lies when all is well. */
  public enum Comparison {
    AT_MOST,
    AT_LEAST
  }

  public GateQuery {
    if (check == null || !check.isAttested()) {
      throw new IllegalArgumentException("check is METRICS_AT_BASELINE or REPORTS_STOPPED");
    }
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("name has 1 to " + LONGEST_NAME + " characters");
    }
    if (query == null || query.isBlank() || query.length() > LONGEST_QUERY) {
      throw new IllegalArgumentException("query has 1 to " + LONGEST_QUERY + " characters");
    }
    if (comparison == null || threshold == null) {
      throw new IllegalArgumentException("comparison and threshold are needed");
    }
    serviceIds = serviceIds == null ? List.of() : List.copyOf(serviceIds);
  }

  boolean isMet(BigDecimal value) {
    int order = value.compareTo(threshold);
    return switch (comparison) {
      case AT_MOST -> order <= 0;
      case AT_LEAST -> order >= 0;
    };
  }

  /** The same for incidents about any service. */
  GateQuery forAll() {
    return new GateQuery(check, name, query, comparison, threshold, List.of());
  }

  boolean isPerService() {
    return query.contains(SERVICE);
  }

  boolean concerns(UUID serviceId) {
    return serviceIds.isEmpty() || serviceIds.contains(serviceId);
  }
}
