package dev.muster.incident.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which incidents a caller may know of, as SQL: the one guard of everything that reads more than
 * one incident. It says the same as {@link Access#sees}.
 */
public final class Visible {
  /** A condition over {@code incident i}; takes the values of {@link #to}. */
  public static final String CONDITION =
      """
      (not i.restricted or ? or exists (
        select 1 from incident_member m where m.incident_id = i.id and m.person_id = ?))
      """;

  private final List<Object> values = new ArrayList<>();

  private Visible(Caller caller) {
    values.add(caller.admin());
    values.add(caller.personId());
  }

  /** The values of {@link #CONDITION} for {@code caller}. */
  public static Visible to(Caller caller) {
    return new Visible(caller);
  }

  /** With the values of what stands before the condition. */
  public Visible after(Object... earlier) {
    values.addAll(0, Arrays.asList(earlier));
    return this;
  }

  /** All values, followed by those of what stands behind the condition. */
  public Object[] then(Object... later) {
    values.addAll(Arrays.asList(later));
    return values.toArray();
  }
}
