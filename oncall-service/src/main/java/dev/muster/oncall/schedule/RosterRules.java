package dev.muster.oncall.schedule;

import dev.muster.oncall.rotation.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How many people a rotation should have (ROT-03): warnings, never refusals. */
public final class RosterRules {
  private static final int FEWEST = 4;
  private static final int RECOMMENDED_FEWEST = 6;
  private static final int RECOMMENDED_MOST = 8;
  private static final int MOST = 12;

  private RosterRules() {}

  /** What is wrong with the size of a rotation. */
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
    TOO_MANY
  }

  /** What to look at in a layer. */
  public record OfLayer(UUID layerId, Warning warning, int people) {}

  public static List<OfLayer> warnings(ScheduleDefinition definition) {
    var warnings = new ArrayList<OfLayer>();
    for (var layer : definition.layers()) {
      var people = people(layer);
      var warning = warning(people);
      if (warning != null) {
        warnings.add(new OfLayer(layer.id(), warning, people));
      }
    }
    return warnings;
  }

  private static int people(Layer layer) {
    return (int)
        layer.slots().stream().flatMap(slot -> slot.personIds().stream()).distinct().count();
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
