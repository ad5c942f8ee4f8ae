package dev.muster.oncall.schedule;

import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.rotation.LayerCalculator;
import dev.muster.oncall.rotation.LayerShift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Decides who is on call at instants asked for in the order of time: a temporary schedule before
 * anything else; otherwise the layers of the highest priority that put somebody on call, each
 * person exchanged by the override about them; over these the override about everybody; and those
 * who are added.
 */
final class Lineup {
  private static final Comparator<OverrideSpan> NARROWEST_THEN_LATEST =
      Comparator.<OverrideSpan, Boolean>comparing(each -> each.policyId() != null)
          .thenComparing(each -> each.layerId() != null)
          .thenComparingLong(OverrideSpan::order);

  private final Predicate<UUID> reachable;
  private final List<Row> rows;
  private final Sweep<OverrideSpan> overrides;
  private final Sweep<TemporarySpan> temporaries;
  private boolean hasShift;

  Lineup(ScheduleInputs inputs, UUID policyId, Instant since, Instant until) {
    reachable = inputs.reachable();
    rows =
        inputs.layers().stream()
            .sorted(Comparator.comparingInt(Layer::priority).reversed())
            .map(layer -> Row.of(layer, since, until))
            .toList();
    overrides =
        Sweep.of(
            inputs.overrides().stream()
                .filter(each -> each.policyId() == null || each.policyId().equals(policyId))
                .toList(),
            OverrideSpan::start,
            OverrideSpan::end);
    temporaries = Sweep.of(inputs.temporaries(), TemporarySpan::start, TemporarySpan::end);
  }

  private record Row(Layer layer, Sweep<LayerShift> shifts) {
    static Row of(Layer layer, Instant since, Instant until) {
      return new Row(
          layer,
          Sweep.of(
              LayerCalculator.shifts(layer, since, until), LayerShift::start, LayerShift::end));
    }
  }

  /** Where something begins or ends within {@code [since, until)}, the beginning included. */
  NavigableSet<Instant> boundaries(Instant since, Instant until) {
    var all = new TreeSet<Instant>();
    all.add(since);
    rows.forEach(row -> row.shifts().addBoundaries(all));
    overrides.addBoundaries(all);
    temporaries.addBoundaries(all);
    temporaries
        .all()
        .forEach(
            temporary ->
                temporary
                    .shifts()
                    .forEach(
                        fixed -> {
                          all.add(fixed.start());
                          all.add(fixed.end());
                        }));
    return all.subSet(since, true, until, false);
  }

  /** Who is on call from then until the next boundary; one entry for each person. */
  List<OnCall> at(Instant at) {
    hasShift = false;
    var onCall = new ArrayList<OnCall>();
    var active = overrides.at(at);
    var temporary = temporaries.at(at);
    rows.forEach(row -> row.shifts().at(at));
    if (temporary.isEmpty()) {
      addLayers(onCall, active);
      addOverrides(onCall, active);
    } else {
      addFixed(onCall, temporary.get(0), at);
    }
    return onCall;
  }

  /** Whether somebody should be on call at the instant asked for last, reachable or not. */
  boolean hasShift() {
    return hasShift;
  }

  private void addFixed(List<OnCall> onCall, TemporarySpan temporary, Instant at) {
    temporary.shifts().stream()
        .filter(fixed -> fixed.covers(at))
        .map(fixed -> new OnCall(fixed.personId(), null, Source.temporary(temporary.id())))
        .forEach(each -> add(onCall, each));
  }

  private void addLayers(List<OnCall> onCall, List<OverrideSpan> active) {
    for (int i = 0; i < rows.size(); i++) {
      var lower = i > 0 && rows.get(i).layer().priority() < rows.get(i - 1).layer().priority();
      if (lower && !onCall.isEmpty()) {
        return;
      }
      addLayer(onCall, rows.get(i), active);
    }
  }

  private void addLayer(List<OnCall> onCall, Row row, List<OverrideSpan> active) {
    var layerId = row.layer().id();
    var everybody = aboutEverybody(active, layerId);
    if (everybody.isPresent()) {
      add(onCall, OnCall.by(everybody.get()));
    } else {
      for (var shift : row.shifts().now()) {
        hasShift = true;
        for (var person : shift.personIds()) {
          var own = OnCall.byLayer(person, layerId, shift.turn());
          var about =
              active.isEmpty() ? Optional.<OverrideSpan>empty() : about(active, person, layerId);
          if (about.isEmpty()) {
            add(onCall, own);
          } else if (about.get().kind() == OverrideKind.REPLACE) {
            add(onCall, own.replacedBy(about.get()));
          }
        }
      }
    }
    active.stream()
        .filter(each -> each.kind() == OverrideKind.ADD && layerId.equals(each.layerId()))
        .forEach(each -> add(onCall, OnCall.by(each)));
  }

  private void addOverrides(List<OnCall> onCall, List<OverrideSpan> active) {
    if (active.isEmpty()) {
      return;
    }
    aboutEverybody(active, null)
        .ifPresent(
            each -> {
              hasShift = true;
              if (reachable.test(each.personId())) {
                onCall.clear();
                add(onCall, OnCall.by(each));
              }
            });
    active.stream()
        .filter(each -> each.kind() == OverrideKind.ADD && each.layerId() == null)
        .forEach(each -> add(onCall, OnCall.by(each)));
  }

  private static Optional<OverrideSpan> aboutEverybody(List<OverrideSpan> active, UUID layerId) {
    return active.stream()
        .filter(each -> each.kind() == OverrideKind.REPLACE_ALL)
        .filter(each -> layerId == null ? each.layerId() == null : layerId.equals(each.layerId()))
        .max(NARROWEST_THEN_LATEST);
  }

  private static Optional<OverrideSpan> about(
      List<OverrideSpan> active, UUID personId, UUID layerId) {
    return active.stream()
        .filter(each -> personId.equals(each.originalId()))
        .filter(each -> each.layerId() == null || each.layerId().equals(layerId))
        .max(NARROWEST_THEN_LATEST);
  }

  private void add(List<OnCall> onCall, OnCall candidate) {
    hasShift = true;
    if (reachable.test(candidate.personId())
        && onCall.stream().noneMatch(each -> each.personId().equals(candidate.personId()))) {
      onCall.add(candidate);
    }
  }
}
