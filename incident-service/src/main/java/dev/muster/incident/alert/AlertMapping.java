package dev.muster.incident.alert;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The policy that turns an alert into an incident: which alert on which tier declares one, and from
 * which severity on an alert joins one that is open.
 *
 * @param attachFrom the least alert severity that joins an open incident of its service
 * @param rows at most one for each alert severity and tier; no row means no incident
 */
public record AlertMapping(AlertSeverity attachFrom, List<Row> rows) {

  /** Declares an incident of {@code severity}; {@code tier} runs from 1 to 4. */
  @Schema(name = "AlertMappingRow")
  public record Row(AlertSeverity alert, int tier, Severity severity) {
    public Row {
      if (alert == null || severity == null || tier < 1 || tier > 4) {
        throw new IllegalArgumentException(
            "a row needs an alert severity, a tier from 1 to 4 and a severity");
      }
    }

    /** The name that is stored with the decision. */
    public String id() {
      return alert + "-TIER-" + tier;
    }
  }

  public AlertMapping {
    if (attachFrom == null) {
      throw new IllegalArgumentException("attachFrom is missing");
    }
    rows = rows == null ? List.of() : List.copyOf(rows);
    var seen = new HashSet<String>();
    for (Row row : rows) {
      if (!seen.add(row.id())) {
        throw new IllegalArgumentException("two rows for " + row.id());
      }
      if (row.alert().compareTo(attachFrom) > 0) {
        throw new IllegalArgumentException("an alert that declares must also attach: " + row.id());
      }
    }
  }

  /** The row for an alert; empty when such an alert declares nothing. */
  public Optional<Row> decide(AlertSeverity alert, int tier) {
    return rows.stream().filter(row -> row.alert() == alert && row.tier() == tier).findFirst();
  }

  /** Whether an alert of that severity joins an open incident of its service. */
  public boolean attaches(AlertSeverity alert) {
    return alert.compareTo(attachFrom) <= 0;
  }
}
