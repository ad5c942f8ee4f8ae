package dev.muster.oncall.rotation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Says when the participants of a layer have their shifts, looking at nothing but the layer. Exact
 * within the window asked for; what reaches beyond it may be cut outside.
 */
public final class LayerCalculator {
  /** A clock change may move a date by a day. */
  private static final int SLACK_DAYS = 2;

  private final Layer layer;
  private final Rotation rotation;
  private final TurnGrid grid;
  private final WallClock clock;
  private final LocalTime dayStart;

  private LayerCalculator(Layer layer) {
    this.layer = layer;
    this.rotation = layer.rotation();
    this.grid = rotation.grid();
    this.clock = new WallClock(layer.zone());
    this.dayStart = dayStart(rotation);
  }

  /** The shifts that touch {@code [since, until)}, by start, not overlapping, none of no length. */
  public static List<LayerShift> shifts(Layer layer, Instant since, Instant until) {
    return new LayerCalculator(layer).shifts(since, until);
  }

  /** From hand-off to hand-off, the turn that covers an instant. */
  public static Span turnAround(Layer layer, Instant at) {
    return new LayerCalculator(layer).turnAround(at);
  }

  private List<LayerShift> shifts(Instant since, Instant until) {
    var shifts = new ArrayList<LayerShift>();
    var effective = effective(since, until);
    if (layer.slots().isEmpty() || effective == null) {
      return shifts;
    }
    var allowed =
        layer.windows().isEmpty()
            ? null
            : Windows.open(layer.windows(), clock, effective.start(), effective.end());
    var turn = grid.turnAt(clock.local(effective.start()));
    for (; handOff(turn).isBefore(effective.end()); turn++) {
      for (var span : spans(turn, effective)) {
        for (var piece : allowed == null ? List.of(span) : intersect(span, allowed)) {
          add(shifts, turn, piece, since, until);
        }
      }
    }
    return shifts;
  }

  private Span turnAround(Instant at) {
    var turn = grid.turnAt(clock.local(at));
    while (!handOff(turn + 1).isAfter(at)) {
      turn++;
    }
    return new Span(handOff(turn), handOff(turn + 1));
  }

  private Instant handOff(long turn) {
    return clock.instant(grid.startOf(turn));
  }

  /** The part of the window in which the layer counts; null when there is none. */
  private Span effective(Instant since, Instant until) {
    var from = layer.effectiveFrom();
    var to = layer.effectiveUntil();
    var start = from == null || from.isBefore(since) ? since : from;
    var end = to == null || to.isAfter(until) ? until : to;
    return start.isBefore(end) ? new Span(start, end) : null;
  }

  private void add(List<LayerShift> shifts, long turn, Span piece, Instant since, Instant until) {
    var cut = effective(piece.start(), piece.end());
    if (cut != null && cut.touches(since, until)) {
      var slot = layer.slots().get((int) Math.floorMod(turn, (long) layer.slots().size()));
      shifts.add(new LayerShift(turn, slot.personIds(), cut.start(), cut.end()));
    }
  }

  /** When somebody is on call in a turn, sorted and apart from each other. */
  private List<Span> spans(long turn, Span around) {
    var start = grid.startOf(turn);
    var end = grid.startOf(turn + 1);
    var spans = new ArrayList<Span>();
    if (rotation.days().isEmpty()) {
      addSpan(spans, start, earlier(end, shiftEnd(start)));
      return spans;
    }
    if (rotation.type() == RotationType.HOURLY) {
      end = earlier(end, shiftEnd(start));
    }
    var first =
        later(start.toLocalDate(), clock.local(around.start()).toLocalDate()).minusDays(SLACK_DAYS);
    var last = clock.local(around.end()).toLocalDate().plusDays(SLACK_DAYS);
    for (var day = first;
        !day.isAfter(last) && day.atTime(dayStart).isBefore(end);
        day = day.plusDays(1)) {
      if (rotation.days().contains(day.getDayOfWeek())) {
        var opens = later(start, day.atTime(dayStart));
        addSpan(spans, opens, earlier(end, dayEnd(day)));
      }
    }
    return Span.union(spans);
  }

  private void addSpan(List<Span> spans, LocalDateTime start, LocalDateTime end) {
    if (start.isBefore(end)) {
      var from = clock.instant(start);
      var to = clock.instant(end);
      if (from.isBefore(to)) {
        spans.add(new Span(from, to));
      }
    }
  }

  private LocalDateTime dayEnd(LocalDate day) {
    var next = day.plusDays(1).atTime(dayStart);
    return rotation.type() == RotationType.HOURLY
        ? next
        : earlier(next, shiftEnd(day.atTime(dayStart)));
  }

  /** When a shift that begins then ends by its length. */
  private LocalDateTime shiftEnd(LocalDateTime start) {
    return rotation.shiftLength() == null ? LocalDateTime.MAX : start.plus(rotation.shiftLength());
  }

  private static List<Span> intersect(Span span, List<Span> allowed) {
    var pieces = new ArrayList<Span>();
    for (var open : allowed.subList(firstEndingAfter(allowed, span.start()), allowed.size())) {
      if (!open.start().isBefore(span.end())) {
        break;
      }
      pieces.add(
          new Span(
              open.start().isAfter(span.start()) ? open.start() : span.start(),
              open.end().isBefore(span.end()) ? open.end() : span.end()));
    }
    return pieces;
  }

  private static int firstEndingAfter(List<Span> sorted, Instant at) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).end().isAfter(at)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static LocalTime dayStart(Rotation rotation) {
    var time = rotation.start().toLocalTime();
    if (rotation.type() != RotationType.HOURLY) {
      return time;
    }
    return LocalTime.MIDNIGHT.plus(Duration.between(time.truncatedTo(ChronoUnit.HOURS), time));
  }

  private static <T extends Comparable<? super T>> T earlier(T one, T other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static <T extends Comparable<? super T>> T later(T one, T other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
