package dev.muster.incident.severity;

import dev.muster.contracts.Severity;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a severity table decided.
 *
 * @param fired the row that decided
 * @param agreeing every row of that severity whose conditions hold, {@code fired} included
 * @param unknown facts that could still lift the severity
 */
public record Verdict(SeverityRow fired, List<SeverityRow> agreeing, Set<Fact> unknown) {

  public Verdict {
    agreeing = List.copyOf(agreeing);
    unknown = Collections.unmodifiableSet(new LinkedHashSet<>(unknown));
  }

  public Severity severity() {
    return fired.severity();
  }
}
