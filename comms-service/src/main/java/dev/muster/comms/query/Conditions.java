package dev.muster.comms.query;

import java.util.ArrayList;
import java.util.List;

/** Collects the conditions of a list request, each with its values in order. */
public final class Conditions {
  private final List<String> clauses = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Adds a condition with one {@code ?} for each value. */
  public Conditions and(String clause, Object... clauseValues) {
    clauses.add("(" + clause + ")");
    values.addAll(List.of(clauseValues));
    return this;
  }

  /** Adds a condition with one {@code ?} unless the caller did not ask for it. */
  public Conditions andIf(Object value, String clause) {
    return value == null ? this : and(clause, value);
  }

  /** The conditions for JDBC, with {@code ?}. */
  public String sql() {
    return clauses.isEmpty() ? "true" : String.join(" and ", clauses);
  }

  /** The conditions for the query language of entities, with {@code ?1}, {@code ?2} and so on. */
  public String hql() {
    if (clauses.isEmpty()) {
      return "1 = 1";
    }
    StringBuilder numbered = new StringBuilder();
    int number = 0;
    for (char c : sql().toCharArray()) {
      numbered.append(c);
      if (c == '?') {
        numbered.append(++number);
      }
    }
    return numbered.toString();
  }

  /** The values, followed by those given here. */
  public Object[] values(Object... more) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(List.of(more));
    return all.toArray();
  }
}
