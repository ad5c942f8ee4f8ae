package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.ScheduleDefinition;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Makes a definition of what a request says, or says what is wrong with it. */
final class DefinitionRequest {
  private DefinitionRequest() {}

  /**
   * @throws ProblemException 422 {@code schedule.bad-layer} when parts of a layer contradict each
   *     other
   */
  static ScheduleDefinition definition(String zone, List<LayerRequest> layers) {
    var errors = new ArrayList<FieldError>();
    var ids = new HashSet<UUID>();
    for (int i = 0; i < layers.size(); i++) {
      var layer = layers.get(i);
      var field = "layers[%d].".formatted(i);
      if (layer.id() != null && !ids.add(layer.id())) {
        errors.add(new FieldError(field + "id", "unique", "is the id of another layer"));
      }
      if (layer.effectiveFrom() != null
          && layer.effectiveUntil() != null
          && !layer.effectiveFrom().isBefore(layer.effectiveUntil())) {
        errors.add(
            new FieldError(field + "effectiveUntil", "range", "must be after effectiveFrom"));
      }
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "schedule.bad-layer",
              "A layer contradicts itself",
              errors.toArray(FieldError[]::new)));
    }
    var ofSchedule = ZoneId.of(zone);
    return new ScheduleDefinition(
        ofSchedule, layers.stream().map(layer -> layer.layer(ofSchedule)).toList());
  }
}
