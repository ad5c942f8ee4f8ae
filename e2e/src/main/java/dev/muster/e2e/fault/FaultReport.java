package dev.muster.e2e.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a fault run.
 *
 * @param violations promises that were broken, in words; empty when all were kept
 * @param figures counts worth keeping, by name, in the order to show them
 */
public record FaultReport(List<String> violations, Map<String, Object> figures) {
  public FaultReport {
    violations = List.copyOf(violations);
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }
}
