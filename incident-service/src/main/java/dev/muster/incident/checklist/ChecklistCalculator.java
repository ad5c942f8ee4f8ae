package dev.muster.incident.checklist;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.incident.lifecycle.Lifecycle;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the items of a checklist stand. What Muster sees ticks an item, and unticks it when it is so
 * no longer; what a person says of an item counts before that.
 */
public final class ChecklistCalculator {
  private ChecklistCalculator() {}

  /** An item with what the policy says of it. */
  public record Defined(KeptItem kept, ItemDefinition definition) {}

  /**
   * The items that are asked for, by phase.
   *
   * @param tier of the most important affected service; null when none is known
   * @param seen what Muster sees, and since when
   */
  public static List<ChecklistItem> of(
      List<Defined> items,
      IncidentFacts incident,
      Integer tier,
      Map<Fact, Instant> seen,
      Instant now) {
    return items.stream()
        .filter(
            item -> item.definition().when().stream().allMatch(when -> when.holds(incident, tier)))
        .sorted(Comparator.comparing((Defined item) -> item.definition().phase()))
        .map(item -> item(item, incident, seen, now))
        .toList();
  }

  /** Whether that phase still matters; what was to be done during the trouble is over with it. */
  public static boolean isAsked(Phase phase, IncidentState state) {
    return switch (phase) {
      case TRIAGE, RESPONSE -> Lifecycle.isOpen(state);
      case RESOLUTION, AFTER -> state != IncidentState.CANCELLED;
    };
  }

  private static ChecklistItem item(
      Defined item, IncidentFacts incident, Map<Fact, Instant> seen, Instant now) {
    var definition = item.definition();
    var word = item.kept().word();
    var fact = Optional.ofNullable(definition.done()).map(seen::get);
    var done = word == null ? fact.isPresent() : word.done();
    var due =
        Optional.ofNullable(definition.due())
            .flatMap(time -> time.in(incident.milestones()))
            .orElse(null);
    return new ChecklistItem(
        definition,
        done,
        word == null && done,
        !done ? null : word == null ? fact.get() : word.at(),
        word == null ? null : word.by(),
        due,
        !done && due != null && !due.isAfter(now) && isAsked(definition.phase(), incident.state()),
        item.kept().assigneeId() != null
            ? List.of(item.kept().assigneeId())
            : incident.roles().getOrDefault(String.valueOf(definition.role()), List.of()));
  }
}
