package dev.muster.oncall.pagerduty.schedule;

import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.rotation.Rotation;
import dev.muster.oncall.rotation.Slot;
import dev.muster.oncall.rotation.WallClock;
import dev.muster.oncall.rotation.Window;
import dev.muster.oncall.schedule.ScheduleDefinition;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes a definition of the layers that a client wants. What the client leaves as it was shown
 * stays exactly as it is, also where our words are finer than PagerDuty's.
 */
final class DefinitionDraft {
  private final ZoneId zone;
  private final ScheduleDefinition current;
  private final Instant always;
  private final Map<UUID, Layer> existing;
  private final List<FieldError> errors = new ArrayList<>();

  /**
   * @param current what the schedule says now, all of it expressible; null for a new one
   * @param always as in {@link LayerShape#of}
   */
  private DefinitionDraft(ZoneId zone, ScheduleDefinition current, Instant always) {
    this.zone = zone;
    this.current = current;
    this.always = always;
    this.existing =
        current == null
            ? Map.of()
            : current.layers().stream().collect(Collectors.toMap(Layer::id, Function.identity()));
  }

  /**
   * @throws dev.muster.platform.problem.ProblemException 400 {@code pagerduty.invalid-schedule}
   */
  static ScheduleDefinition of(
      ZoneId zone, List<LayerInput> inputs, ScheduleDefinition current, Instant always) {
    var draft = new DefinitionDraft(zone, current, always);
    var reader = new LayerReader(zone, current == null ? null : draft.existing.keySet());
    var definition = draft.definition(reader.read(inputs));
    InvalidSchedule.requireNone(draft.errors);
    return definition;
  }

  private ScheduleDefinition definition(List<LayerShape> wanted) {
    var unmoved = current != null && wantedIds(wanted).equals(shownIds());
    var layers = new ArrayList<Layer>();
    for (int i = 0; i < wanted.size(); i++) {
      var shape = wanted.get(i);
      var priority = unmoved ? existing.get(shape.id()).priority() : wanted.size() - 1 - i;
      layers.add(layer(shape, priority, i));
    }
    if (unmoved) {
      var order = current.layers().stream().map(Layer::id).toList();
      layers.sort(Comparator.comparingInt(layer -> order.indexOf(layer.id())));
    }
    return new ScheduleDefinition(zone, layers);
  }

  private List<UUID> shownIds() {
    return Precedence.highestFirst(current).stream().map(Layer::id).toList();
  }

  private static List<UUID> wantedIds(List<LayerShape> wanted) {
    return wanted.stream().map(LayerShape::id).collect(Collectors.toList());
  }

  private Layer layer(LayerShape wanted, int priority, int position) {
    var old = wanted.id() == null ? null : existing.get(wanted.id());
    var shown = old == null ? null : LayerShape.of(old, always);
    return new Layer(
        old == null ? Ids.next() : old.id(),
        name(wanted, old, position),
        priority,
        zone,
        keeps(shown, wanted, LayerShape::virtualStart)
                && keeps(shown, wanted, LayerShape::turnSeconds)
                && old.zone().equals(zone)
            ? old.rotation()
            : rotation(wanted),
        keeps(shown, wanted, LayerShape::users)
            ? old.slots()
            : wanted.users().stream().map(Slot::of).toList(),
        keeps(shown, wanted, LayerShape::restrictions) ? old.windows() : windows(wanted, position),
        keeps(shown, wanted, LayerShape::start) ? old.effectiveFrom() : wanted.start(),
        keeps(shown, wanted, LayerShape::end) ? old.effectiveUntil() : wanted.end());
  }

  private static String name(LayerShape wanted, Layer old, int position) {
    if (wanted.name() != null) {
      return wanted.name();
    }
    return old == null ? "Layer " + (position + 1) : old.name();
  }

  private static boolean keeps(
      LayerShape shown, LayerShape wanted, Function<LayerShape, Object> part) {
    return shown != null && Objects.equals(part.apply(shown), part.apply(wanted));
  }

  private Rotation rotation(LayerShape wanted) {
    return TurnLength.rotation(
        wanted.turnSeconds(), new WallClock(zone).local(wanted.virtualStart()));
  }

  private List<Window> windows(LayerShape wanted, int position) {
    return Restrictions.windows(
        wanted.restrictions(), "schedule_layers[%d].restrictions".formatted(position), errors);
  }
}
