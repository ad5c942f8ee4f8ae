package dev.muster.oncall.schedule;

import dev.muster.oncall.rotation.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A schedule with all that decides who is on call.
 *
 * @param revisions by the time from which they count; nobody is on call before the first
 * @param overrides those that matter to the times asked about
 * @param temporaries those that matter to the times asked about
 * @param reachable whether a page could reach a person; a shift of those who cannot hides nothing
 */
public record ScheduleSpec(
    UUID id,
    String name,
    List<Revision> revisions,
    List<OverrideSpan> overrides,
    List<TemporarySpan> temporaries,
    Predicate<UUID> reachable) {

  /** How far ahead those are looked for who are on call next. */
  private static final Duration NEXT = Duration.ofDays(90);

  public ScheduleSpec {
    revisions =
        revisions.stream()
            .sorted(
                Comparator.comparing(Revision::effectiveFrom).thenComparingInt(Revision::number))
            .toList();
    overrides = List.copyOf(overrides);
    temporaries = List.copyOf(temporaries);
  }

  /** One definition that always counts. */
  public static ScheduleSpec of(
      UUID id, String name, ScheduleDefinition definition, Predicate<UUID> reachable) {
    return new ScheduleSpec(
        id,
        name,
        List.of(new Revision(1, Instant.EPOCH, definition)),
        List.of(),
        List.of(),
        reachable);
  }

  /**
   * Who is on call in {@code [since, until)}, cut at both ends.
   *
   * @param policyId the escalation policy that asks; null for none
   */
  public Rendered render(UUID policyId, Instant since, Instant until) {
    var rendered = Rendered.NOTHING;
    var from = since;
    while (from.isBefore(until)) {
      var end = endOfRevision(from, until);
      rendered = rendered.followedBy(ShiftCalculator.render(inputsAt(from), policyId, from, end));
      from = end;
    }
    return rendered;
  }

  /** As {@link #render}, but shifts that reach beyond the window are whole, up to 400 days. */
  public Rendered renderWhole(UUID policyId, Instant since, Instant until) {
    var reach = reach(since, until);
    var shifts =
        render(policyId, reach.start(), reach.end()).shifts().stream()
            .filter(shift -> shift.start().isBefore(until) && shift.end().isAfter(since))
            .toList();
    return new Rendered(shifts, render(policyId, since, until).gaps());
  }

  /**
   * What each layer says by itself in {@code [since, until)}, by the definitions that count at the
   * time; first the layers of the newest one, in its order.
   */
  public List<LayerRow> layerRows(Instant since, Instant until) {
    var rows = new LinkedHashMap<UUID, LayerRow>();
    for (var from = since; from.isBefore(until); from = endOfRevision(from, until)) {
      var end = endOfRevision(from, until);
      var earlier = new LinkedHashMap<>(rows);
      rows.clear();
      for (var layer : inputsAt(from).layers()) {
        var row = LayerRow.of(layer, from, end);
        var before = earlier.remove(layer.id());
        rows.put(layer.id(), before == null ? row : before.followedBy(row));
      }
      rows.putAll(earlier);
    }
    return List.copyOf(rows.values());
  }

  /** A range, lengthened by all that reaches out of it, by 400 days at most on both sides. */
  Span reach(Instant since, Instant until) {
    var before = ShiftCalculator.reach(inputsAt(since), since, until);
    var after = ShiftCalculator.reach(inputsAt(until), since, until);
    return new Span(before.start(), after.end());
  }

  /** Who is on call at an instant; empty when nobody is, or nobody who can be reached. */
  public List<UUID> onCall(UUID policyId, Instant at) {
    return render(policyId, at, at.plusNanos(1_000)).shifts().stream()
        .map(Shift::personId)
        .toList();
  }

  /**
   * Who begins a shift next, within 90 days, and is not on call at the instant; empty when nobody
   * does.
   */
  public List<UUID> nextOnCall(UUID policyId, Instant at) {
    var current = onCall(policyId, at);
    var coming =
        render(policyId, at, at.plus(NEXT)).shifts().stream()
            .filter(shift -> shift.start().isAfter(at) && !current.contains(shift.personId()))
            .toList();
    return coming.stream()
        .filter(shift -> shift.start().equals(coming.get(0).start()))
        .map(Shift::personId)
        .toList();
  }

  /** As {@link #onCall}, whether or not a page could reach them. */
  public List<UUID> meant(UUID policyId, Instant at) {
    return new ScheduleSpec(id, name, revisions, overrides, temporaries, anybody -> true)
        .onCall(policyId, at);
  }

  /** The zone in which it is shown at an instant. */
  public ZoneId zoneAt(Instant at) {
    return revisionAt(at)
        .map(revision -> revision.definition().zone())
        .orElseGet(() -> revisions.get(0).definition().zone());
  }

  /** What counts at an instant. */
  public ScheduleInputs inputsAt(Instant at) {
    return new ScheduleInputs(
        revisionAt(at).map(revision -> revision.definition().layers()).orElse(List.of()),
        overrides,
        temporaries,
        reachable);
  }

  private Optional<Revision> revisionAt(Instant at) {
    return revisions.stream()
        .filter(revision -> !revision.effectiveFrom().isAfter(at))
        .reduce((earlier, later) -> later);
  }

  private Instant endOfRevision(Instant from, Instant until) {
    return revisions.stream()
        .map(Revision::effectiveFrom)
        .filter(next -> next.isAfter(from) && next.isBefore(until))
        .min(Comparator.naturalOrder())
        .orElse(until);
  }
}
