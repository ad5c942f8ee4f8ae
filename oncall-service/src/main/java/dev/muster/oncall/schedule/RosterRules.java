package dev.muster.oncall.schedule;

import dev.muster.oncall.eligibility.OnCallFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many people a rotation should have (ROT-03) and how ready they should be (ROT-04): warnings,
 * never refusals.
 */
public final class RosterRules {
  private static final int FEWEST = 4;
  private static final int RECOMMENDED_FEWEST = 6;
  private static final int RECOMMENDED_MOST = 8;
  private static final int MOST = 12;

  private RosterRules() {}

  /** What is wrong with a rotation. */
  public enum Warning {
    /** Nobody takes turns. */
    NOBODY,
    /** Fewer than 4: less than two weeks between shifts of a week. */
    TOO_FEW,
    /** 4 or 5; 6 to 8 are recommended. */
    FEW,
    /** 9 to 12; 6 to 8 are recommended. */
    MANY,
    /** More than 12: people lose touch between their shifts. */
    TOO_MANY,
    /** Some lack what they need before they are on call. */
    NOT_READY
  }

  /**
   * What to look at in a layer.
   *
   * @param people how many take turns; those who are not ready with {@link Warning#NOT_READY}
   */
  public record OfLayer(UUID layerId, Warning warning, int people) {}

  /**
   * By layer, the size first.
   *
   * @param facts of those of whom anything was entered; readiness of a layer is judged once
   *     something was entered of anybody in it
   * @param today the day on which people must be ready
   */
  public static List<OfLayer> warnings(
      ScheduleDefinition definition, Map<UUID, OnCallFacts> facts, LocalDate today) {
    var warnings = new ArrayList<OfLayer>();
    for (var layer : definition.layers()) {
      var people = layer.people();
      var warning = warning(people.size());
      if (warning != null) {
        warnings.add(new OfLayer(layer.id(), warning, people.size()));
      }
      var notReady = notReady(people, facts, today);
      if (notReady > 0) {
        warnings.add(new OfLayer(layer.id(), Warning.NOT_READY, notReady));
      }
    }
    return warnings;
  }

  private static int notReady(Set<UUID> people, Map<UUID, OnCallFacts> facts, LocalDate today) {
    if (Collections.disjoint(people, facts.keySet())) {
      return 0;
    }
    return (int)
        people.stream()
            .filter(
                person -> !facts.getOrDefault(person, OnCallFacts.NONE).missing(today).isEmpty())
            .count();
  }

  private static Warning warning(int people) {
    if (people == 0) {
      return Warning.NOBODY;
    }
    if (people < FEWEST) {
      return Warning.TOO_FEW;
    }
    if (people < RECOMMENDED_FEWEST) {
      return Warning.FEW;
    }
    if (people > MOST) {
      return Warning.TOO_MANY;
    }
    return people > RECOMMENDED_MOST ? Warning.MANY : null;
  }
}
