package dev.muster.oncall.pagerduty.schedule;

import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.rotation.RotationType;
import dev.muster.oncall.schedule.ScheduleDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Says what of a schedule PagerDuty's layers have no words for. */
final class Losses {
  private Losses() {}

  /** One sentence for each thing that would be lost; empty when nothing is. */
  static List<String> of(ScheduleDefinition definition) {
    var losses = new ArrayList<String>();
    var byPriority = new HashMap<Integer, Layer>();
    for (var layer : Precedence.highestFirst(definition)) {
      var same = byPriority.putIfAbsent(layer.priority(), layer);
      if (same != null) {
        add(losses, layer, "is on call together with layer \"%s\"".formatted(same.name()));
      }
      if (!layer.zone().equals(definition.zone())) {
        add(losses, layer, "has the time zone %s of its own".formatted(layer.zone()));
      }
      ofRotation(layer, losses);
      ofSlots(layer, losses);
    }
    return losses;
  }

  private static void ofRotation(Layer layer, List<String> losses) {
    var rotation = layer.rotation();
    if (rotation.type() == RotationType.MONTHLY) {
      add(losses, layer, "has turns of a month, which have no fixed length");
    }
    if (rotation.shiftLength() != null) {
      add(losses, layer, "has shifts that are shorter than its turns");
    }
    if (!rotation.days().isEmpty()) {
      add(losses, layer, "turns on some days of the week only");
    }
  }

  private static void ofSlots(Layer layer, List<String> losses) {
    if (layer.slots().stream().anyMatch(slot -> slot.personIds().size() > 1)) {
      add(losses, layer, "has turns of several people at once");
    }
    if (layer.slots().stream().anyMatch(slot -> slot.personIds().isEmpty())) {
      add(losses, layer, "has turns of nobody");
    }
  }

  private static void add(List<String> losses, Layer layer, String what) {
    losses.add("layer \"%s\" %s".formatted(layer.name(), what));
  }
}
