package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.query.Conditions;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which incidents a metric is about, as conditions on {@code measure m}. */
final class MeasureConditions {
  private MeasureConditions() {}

  /** The counted incidents of a definition and a scope, of any time. */
  static Conditions counted(MetricDefinition definition, Scope scope) {
    Conditions where =
        new Conditions().and("m.standing = 'COUNTED'").and("m.drill = ?", scope.drills());
    filter(where, definition, "m.team_id");
    return filter(where, scope, "m.team_id");
  }

  /** Adds what a scope asks for beside its time. */
  static Conditions filter(Conditions where, Scope scope, String team) {
    if (scope.severity() != null) {
      where.and("m.severity = ?", scope.severity());
    }
    if (scope.serviceId() != null) {
      where.and("m.service_ids @> ?", ids(List.of(scope.serviceId())));
    }
    return where.andIfGiven(team + " = ?", scope.teamId());
  }

  /** Adds what a definition narrows. */
  static void filter(Conditions where, MetricDefinition definition, String team) {
    if (!definition.severities().isEmpty()) {
      where.and(
          "m.severity = any (?)",
          (Object) definition.severities().stream().map(Severity::name).toArray(String[]::new));
    }
    if (!definition.teamIds().isEmpty()) {
      where.and(team + " = any (?)", ids(definition.teamIds()));
    }
    if (!definition.serviceIds().isEmpty()) {
      where.and("m.service_ids && ?", ids(definition.serviceIds()));
    }
  }

  private static Object ids(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
