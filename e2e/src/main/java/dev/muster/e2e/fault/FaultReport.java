package dev.muster.e2e.fault;

import java.util.List;
import java.util.Map;

/**
 * What came of a fault run.
 *
 * @param violations promises that were broken, in words; empty when all were kept
 * @param figures counts worth keeping, by name
 */
public record FaultReport(List<String> violations, Map<String, Object> figures) {
  public FaultReport {
    violations = List.copyOf(violations);
    figures = Map.copyOf(figures);
  }
}
