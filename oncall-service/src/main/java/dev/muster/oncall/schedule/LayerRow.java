package dev.muster.oncall.schedule;

import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.rotation.LayerCalculator;
import dev.muster.oncall.rotation.LayerShift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a layer says by itself, as if nothing else were there.
 *
 * @param name that it had last
 * @param shifts by start, apart from each other
 */
public record LayerRow(UUID layerId, String name, List<LayerShift> shifts) {

  /** Its shifts in {@code [since, until)}, cut at both ends. */
  static LayerRow of(Layer layer, Instant since, Instant until) {
    return new LayerRow(
        layer.id(),
        layer.name(),
        LayerCalculator.shifts(layer, since, until).stream()
            .map(shift -> shift.cut(since, until))
            .toList());
  }

  /** Both rows as one; a shift that only the border between them cut is whole again. */
  LayerRow followedBy(LayerRow next) {
    var joined = new ArrayList<>(shifts);
    for (var shift : next.shifts) {
      var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.end().equals(shift.start())
          && last.turn() == shift.turn()
          && last.personIds().equals(shift.personIds())) {
        joined.set(
            joined.size() - 1,
            new LayerShift(last.turn(), last.personIds(), last.start(), shift.end()));
      } else {
        joined.add(shift);
      }
    }
    return new LayerRow(layerId, next.name, joined);
  }
}
