package dev.muster.postmortem.query;

import java.util.ArrayList;
import java.util.List;

/** Collects the conditions of a query together with their parameters. */
public final class Conditions {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  /** Adds a condition; {@code values} stand for its question marks. */
  public Conditions and(String condition, Object... values) {
    conditions.add("(" + condition + ")");
    for (Object value : values) {
      parameters.add(value);
    }
    return this;
  }

  /** Adds a condition with one parameter unless {@code value} is null. */
  public Conditions andIfGiven(String condition, Object value) {
    return value == null ? this : and(condition, value);
  }

  /** The conditions as SQL; {@code true} when there are none. */
  public String sql() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  /** The parameters in the order of their question marks, then {@code more}. */
  public Object[] parameters(Object... more) {
    List<Object> all = new ArrayList<>(parameters);
    for (Object value : more) {
      all.add(value);
    }
    return all.toArray();
  }

  /** {@code first}, then the parameters in the order of their question marks. */
  public Object[] parametersAfter(Object first) {
    List<Object> all = new ArrayList<>();
    all.add(first);
    all.addAll(parameters);
    return all.toArray();
  }
}
