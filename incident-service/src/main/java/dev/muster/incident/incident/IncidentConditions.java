package dev.muster.incident.incident;

import dev.muster.contracts.IncidentState;
import dev.muster.incident.access.Caller;
import dev.muster.incident.access.Visible;
import dev.muster.incident.lifecycle.Lifecycle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Conditions of a statement over {@code incident i}, with their parameters in order. What one
 * person took part in is few and is looked up first; what a service had may be nearly everything,
 * so the planner may walk back from the newest instead.
 */
public final class IncidentConditions {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  private IncidentConditions() {}

  /** Incidents that {@code caller} may see and {@code filter} lets through. */
  public static IncidentConditions of(IncidentFilter filter, Caller caller) {
    var where = new IncidentConditions();
    where.and(Visible.CONDITION, Visible.to(caller).then());
    where.states(filter.states());
    if (!filter.severities().isEmpty()) {
      where.and("i.severity = any (?)", (Object) names(filter.severities()));
    }
    where.unlessNull(
        """
        exists (select 1 from incident_service s where s.incident_id = i.id and s.service_id = ?)\
        """,
        filter.serviceId());
    where.unlessNull("i.team_id = ?", filter.teamId());
    where.unlessNull(
        """
        i.id = any (array(select c.incident_id from role_assignment c where c.person_id = ?
          and c.role = 'commander' and c.ended_at is null))\
        """,
        filter.commanderId());
    where.unlessNull(
        """
        i.id = any (array(select r.incident_id from role_assignment r where r.person_id = ?))\
        """,
        filter.participantId());
    if (filter.drill() != null) {
      where.and(filter.drill() ? "i.drill" : "not i.drill");
    }
    where.unlessNull("i.started_at >= ?", filter.from());
    where.unlessNull("i.started_at < ?", filter.to());
    return where;
  }

  /** Open ones have an index of their own, which only a condition that names it can use. */
  private void states(Collection<IncidentState> states) {
    if (states.isEmpty()) {
      return;
    }
    and("i.state = any (?)", (Object) names(states));
    if (states.stream().allMatch(Lifecycle::isOpen)) {
      and("i.state not in ('RESOLVED', 'CLOSED', 'CANCELLED')");
    }
  }

  private void unlessNull(String condition, Object value) {
    if (value != null) {
      and(condition, value);
    }
  }

  /** Adds a condition with a {@code ?} for each value. */
  public IncidentConditions and(String condition, Object... values) {
    conditions.add(condition);
    parameters.addAll(Arrays.asList(values));
    return this;
  }

  /** To stand behind {@code where}. */
  public String text() {
    return conditions.isEmpty() ? "true" : String.join("\n  and ", conditions);
  }

  /** The parameters of the conditions, with others before them. */
  public Object[] parametersAfter(Object... first) {
    var all = new ArrayList<>(Arrays.asList(first));
    all.addAll(parameters);
    return all.toArray();
  }

  private static String[] names(Collection<? extends Enum<?>> all) {
    return all.stream().map(Enum::name).sorted().toArray(String[]::new);
  }
}
