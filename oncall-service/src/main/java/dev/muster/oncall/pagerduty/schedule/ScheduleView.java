package dev.muster.oncall.pagerduty.schedule;

import dev.muster.oncall.pagerduty.Links;
import dev.muster.oncall.pagerduty.RenderRange;
import dev.muster.oncall.pagerduty.WireReference;
import dev.muster.oncall.pagerduty.WireTime;
import dev.muster.oncall.pagerduty.WireUser;
import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.schedule.CoverageCalculator;
import dev.muster.oncall.schedule.Rendered;
import dev.muster.oncall.schedule.ScheduleDefinition;
import dev.muster.oncall.schedule.Shift;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Shows schedules in PagerDuty's words.
 *
 * @param zone in which times are shown
 * @param range null when nothing is to be rendered
 * @param names of everybody who is mentioned
 */
record ScheduleView(Links links, ZoneId zone, RenderRange range, Map<UUID, String> names) {

  /**
   * All that is known of one schedule.
   *
   * @param id null for one that is not kept
   * @param always as in {@link LayerShape#of}
   * @param rendered null when no range was asked for
   * @param next the next shift of one person; null when there is none or nobody asked
   */
  record Facts(
      UUID id,
      String name,
      String description,
      Instant always,
      ScheduleDefinition definition,
      Rendered rendered,
      List<WireReference> policies,
      List<WireReference> teams,
      Shift next) {}

  WireSchedule schedule(Facts facts, Set<SchedulePart> parts) {
    var id = facts.id() == null ? "" : facts.id().toString();
    var reference = links.schedule(facts.id() == null ? new UUID(0, 0) : facts.id(), facts.name());
    var losses = Losses.of(facts.definition());
    return new WireSchedule(
        id,
        "schedule",
        facts.name(),
        facts.id() == null ? null : reference.self(),
        facts.id() == null ? null : reference.htmlUrl(),
        facts.name(),
        facts.description(),
        facts.definition().zone().getId(),
        facts.policies(),
        facts.definition().people().stream().map(this::user).toList(),
        facts.teams(),
        null,
        null,
        parts.contains(SchedulePart.SCHEDULE_LAYERS) ? layers(facts) : null,
        parts.contains(SchedulePart.OVERRIDES_SUBSCHEDULE) ? overrides(facts.rendered()) : null,
        parts.contains(SchedulePart.FINAL_SCHEDULE) ? finalSchedule(facts.rendered()) : null,
        facts.next() == null
            ? null
            : new WireTurn(
                WireTime.text(facts.next().start(), zone), WireTime.text(facts.next().end(), zone)),
        losses.isEmpty() ? null : losses);
  }

  private List<WireLayer> layers(Facts facts) {
    return Precedence.highestFirst(facts.definition()).stream()
        .map(layer -> layer(layer, facts.always()))
        .toList();
  }

  private WireLayer layer(Layer layer, Instant always) {
    var shape = LayerShape.of(layer, always);
    var shifts = range == null ? null : LayerEntries.of(layer, range);
    return new WireLayer(
        shape.id().toString(),
        shape.name(),
        WireTime.text(shape.start(), zone),
        WireTime.text(shape.end(), zone),
        WireTime.text(shape.virtualStart(), zone),
        shape.turnSeconds(),
        shape.users().stream().map(this::user).map(WireLayer.Slot::new).toList(),
        shape.restrictions(),
        shifts == null
            ? List.of()
            : shifts.stream()
                .flatMap(
                    shift ->
                        shift.personIds().stream()
                            .map(person -> entry(person, shift.start(), shift.end())))
                .toList(),
        shifts == null ? null : LayerEntries.coverage(shifts, range));
  }

  private WireSubschedule finalSchedule(Rendered rendered) {
    return subschedule(
        "Final Schedule",
        rendered == null ? null : rendered.shifts(),
        shifts -> 100 * CoverageCalculator.coverage(rendered, range.since(), range.until()));
  }

  private WireSubschedule overrides(Rendered rendered) {
    return subschedule(
        "Overrides",
        rendered == null
            ? null
            : rendered.shifts().stream()
                .filter(shift -> shift.source().overrideId() != null)
                .toList(),
        shifts -> OverrideCoverage.of(shifts, range));
  }

  private WireSubschedule subschedule(
      String name, List<Shift> shifts, Function<List<Shift>, Double> coverage) {
    return shifts == null
        ? new WireSubschedule(name, List.of(), null)
        : new WireSubschedule(
            name,
            shifts.stream()
                .map(shift -> entry(shift.personId(), shift.start(), shift.end()))
                .toList(),
            coverage.apply(shifts));
  }

  private WireEntry entry(UUID person, Instant start, Instant end) {
    return new WireEntry(user(person), WireTime.text(start, zone), WireTime.text(end, zone));
  }

  private WireUser user(UUID id) {
    return links.user(id, names.get(id));
  }
}
