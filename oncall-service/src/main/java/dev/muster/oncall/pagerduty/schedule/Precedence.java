package dev.muster.oncall.pagerduty.schedule;

import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.schedule.ScheduleDefinition;
import java.util.Comparator;
import java.util.List;

/** The order in which PagerDuty lists layers. */
final class Precedence {
  private Precedence() {}

  /** The layers, the one that hides the others first. */
  static List<Layer> highestFirst(ScheduleDefinition definition) {
    return definition.layers().stream()
        .sorted(Comparator.comparingInt(Layer::priority).reversed())
        .toList();
  }
}
