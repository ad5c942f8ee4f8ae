package dev.muster.incident.severity;

import dev.muster.contracts.Severity;
import java.util.List;
import java.util.Map;

/**
 * A row of the severity table: when all conditions hold, the incident has this severity.
 *
 * @param id stable name, stored with every decision ({@code TREE-08})
 * @param when all must hold; empty always holds
 * @param reason by language tag; English is required
 */
public record SeverityRow(
    String id, Severity severity, List<Condition> when, Map<String, String> reason) {

  public SeverityRow {
    if (id == null || id.isBlank() || id.length() > 60) {
      throw new IllegalArgumentException("a row needs an id of at most 60 characters");
    }
    if (severity == null) {
      throw new IllegalArgumentException("row " + id + " needs a severity");
    }
    when = when == null ? List.of() : List.copyOf(when);
    reason = reason == null ? Map.of() : Map.copyOf(reason);
    if (!reason.containsKey("en")) {
      throw new IllegalArgumentException("row " + id + " needs a reason in English");
    }
  }

  boolean fires(SeverityFacts facts) {
    return when.stream().allMatch(condition -> condition.holds(facts));
  }

  /** The reason in {@code language}, else in English. */
  public String reason(String language) {
    return reason.getOrDefault(language, reason.get("en"));
  }
}
