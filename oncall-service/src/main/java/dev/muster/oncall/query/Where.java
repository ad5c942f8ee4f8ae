package dev.muster.oncall.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Conditions of a statement with their parameters. Only those that are asked for are part of it, so
 * that the database may choose an index by what they are.
 */
public final class Where {
  private final String between;
  private final StringBuilder text;
  private final List<Object> parameters;

  /**
   * @param between {@code " and "} or {@code " or "}
   * @param first the first condition, one {@code ?} for each of {@code values}
   */
  public Where(String between, String first, Object... values) {
    this.between = between;
    this.text = new StringBuilder(first);
    this.parameters = new ArrayList<>(Arrays.asList(values));
  }

  /** Adds a condition with one {@code ?} for each value. */
  public void add(String condition, Object... values) {
    text.append(between).append(condition);
    parameters.addAll(Arrays.asList(values));
  }

  /** The conditions as SQL. */
  public String text() {
    return text.toString();
  }

  /** The values in the order of their question marks. */
  public Object[] parameters() {
    return parameters.toArray();
  }
}
