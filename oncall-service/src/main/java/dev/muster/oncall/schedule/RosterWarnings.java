package dev.muster.oncall.schedule;

import dev.muster.oncall.eligibility.OnCallFactsTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Looks at rotations with what is known of their people. */
@ApplicationScoped
public class RosterWarnings {
  private final OnCallFactsTable facts;
  private final InstantSource time;

  RosterWarnings(OnCallFactsTable facts, InstantSource time) {
    this.facts = facts;
    this.time = time;
  }

  /** What to look at in a definition today. */
  public List<RosterRules.OfLayer> of(ScheduleDefinition definition) {
    return of(List.of(definition)).apply(definition);
  }

  /** As {@link #of(ScheduleDefinition)} for several, with one statement for all. */
  public Function<ScheduleDefinition, List<RosterRules.OfLayer>> of(
      Collection<ScheduleDefinition> definitions) {
    var people = new HashSet<UUID>();
    definitions.forEach(definition -> people.addAll(definition.people()));
    var known = facts.of(people);
    var now = time.instant();
    return definition ->
        RosterRules.warnings(definition, known, now.atZone(definition.zone()).toLocalDate());
  }
}
