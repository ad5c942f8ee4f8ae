package dev.muster.oncall.pagerduty.schedule;

import dev.muster.oncall.pagerduty.WireId;
import dev.muster.oncall.pagerduty.WireTime;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.ProblemException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads layers as clients send them. */
final class LayerReader {
  private final ZoneId zone;
  private final Set<UUID> known;
  private final List<FieldError> errors = new ArrayList<>();

  /**
   * @param known the ids of layers that there are; null when ids mean nothing, as of a new schedule
   */
  LayerReader(ZoneId zone, Set<UUID> known) {
    this.zone = zone;
    this.known = known;
  }

  /**
   * @throws ProblemException 400 {@code pagerduty.invalid-schedule} that names every field at fault
   */
  List<LayerShape> read(List<LayerInput> inputs) {
    var shapes = new ArrayList<LayerShape>();
    for (int i = 0; i < inputs.size(); i++) {
      shapes.add(read(inputs.get(i), "schedule_layers[%d].".formatted(i)));
    }
    requireOnce(shapes);
    InvalidSchedule.requireNone(errors);
    return shapes;
  }

  private LayerShape read(LayerInput input, String at) {
    var start = time(input.start(), at + "start");
    var end = input.end() == null ? null : time(input.end(), at + "end");
    if (start != null && end != null && !start.isBefore(end)) {
      error(at + "end", "must be after start");
    }
    var users = new ArrayList<UUID>();
    for (int i = 0; i < input.users().size(); i++) {
      var field = at + "users[%d].user.id".formatted(i);
      WireId.read(input.users().get(i).user().id())
          .ifPresentOrElse(users::add, () -> error(field, "is no user"));
    }
    return new LayerShape(
        id(input, at),
        input.name() == null || input.name().isBlank() ? null : input.name().strip(),
        start,
        end,
        time(input.rotationVirtualStart(), at + "rotation_virtual_start"),
        turn(input, at + "rotation_turn_length_seconds"),
        users,
        input.restrictions() == null ? List.of() : input.restrictions());
  }

  private UUID id(LayerInput input, String at) {
    if (known == null || input.id() == null) {
      return null;
    }
    var id = WireId.read(input.id()).filter(known::contains);
    if (id.isEmpty()) {
      error(at + "id", "is no layer of this schedule");
    }
    return id.orElse(null);
  }

  private Long turn(LayerInput input, String field) {
    var seconds = input.rotationTurnLengthSeconds();
    if (seconds == null || seconds <= 0 || seconds % TurnLength.HOUR != 0) {
      error(field, "must be whole hours, in seconds");
    } else if (!TurnLength.fits(seconds)) {
      error(field, "is too long");
    }
    return seconds;
  }

  private Instant time(String text, String field) {
    try {
      return WireTime.read(text, field, zone);
    } catch (ProblemException unreadable) {
      errors.addAll(unreadable.problem().errors());
      return null;
    }
  }

  private void requireOnce(List<LayerShape> shapes) {
    var ids = shapes.stream().map(LayerShape::id).filter(id -> id != null).toList();
    if (ids.size() != Set.copyOf(ids).size()) {
      error("schedule_layers", "names a layer twice");
    }
  }

  private void error(String field, String message) {
    errors.add(new FieldError(field, "layer", message));
  }
}
