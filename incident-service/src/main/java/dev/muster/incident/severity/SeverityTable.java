package dev.muster.incident.severity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The severity policy: the first row whose conditions hold decides; the last row has none, so that
 * every incident gets a severity.
 */
public record SeverityTable(List<SeverityRow> rows) {

  public SeverityTable {
    rows = rows == null ? List.of() : List.copyOf(rows);
    if (rows.isEmpty() || rows.size() > 100) {
      throw new IllegalArgumentException("a severity table has 1 to 100 rows");
    }
    if (rows.stream().map(SeverityRow::id).distinct().count() != rows.size()) {
      throw new IllegalArgumentException("two rows have the same id");
    }
    for (int i = 0; i < rows.size(); i++) {
      boolean last = i == rows.size() - 1;
      if (rows.get(i).when().isEmpty() != last) {
        throw new IllegalArgumentException(
            "the last row, and only the last, has no conditions: row " + rows.get(i).id());
      }
    }
  }

  /** What the table says about {@code facts}. */
  public Verdict evaluate(SeverityFacts facts) {
    var fired = rows.stream().filter(row -> row.fires(facts)).findFirst().orElseThrow();
    var agreeing =
        rows.stream()
            .filter(row -> row.severity() == fired.severity())
            .filter(row -> row.equals(fired) || (!row.when().isEmpty() && row.fires(facts)))
            .toList();
    return new Verdict(fired, agreeing, unknownAbove(fired, facts));
  }

  /** Facts that are unknown and, once known, could still lift the severity. */
  private Set<Fact> unknownAbove(SeverityRow fired, SeverityFacts facts) {
    Stream<SeverityRow> worse =
        rows.stream().filter(row -> row.severity().compareTo(fired.severity()) < 0);
    return worse
        .flatMap(row -> row.when().stream())
        .map(Condition::fact)
        .filter(fact -> !fact.isKnown(facts))
        .collect(LinkedHashSet::new, Set::add, Set::addAll);
  }
}
