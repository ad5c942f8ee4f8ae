package dev.muster.oncall.schedule;

import dev.muster.oncall.rotation.LayerCalculator;
import dev.muster.oncall.rotation.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Says who is on call when. Between two instants at which something begins or ends nothing changes,
 * so each such stretch is decided once, by {@link Lineup}.
 */
public final class ShiftCalculator {
  /** How far a shift that begins or ends outside the window is followed. */
  private static final Duration LONGEST_OVERFLOW = Duration.ofDays(400);

  private ShiftCalculator() {}

  /**
   * Who is on call in {@code [since, until)}, cut at both ends.
   *
   * @param policyId the escalation policy that asks; null for none
   */
  public static Rendered render(
      ScheduleInputs inputs, UUID policyId, Instant since, Instant until) {
    var lineup = new Lineup(inputs, policyId, since, until);
    var shifts = new ArrayList<Shift>();
    var gaps = new ArrayList<Gap>();
    var begun = new LinkedHashMap<OnCall, Instant>();
    var starts = List.copyOf(lineup.boundaries(since, until));
    for (int i = 0; i < starts.size(); i++) {
      var start = starts.get(i);
      var onCall = lineup.at(start);
      finish(begun, onCall, start, shifts);
      onCall.forEach(each -> begun.putIfAbsent(each, start));
      if (onCall.isEmpty()) {
        var end = i + 1 < starts.size() ? starts.get(i + 1) : until;
        Rendered.add(gaps, new Gap(start, end, lineup.hasShift()));
      }
    }
    finish(begun, List.of(), until, shifts);
    return new Rendered(shifts, gaps);
  }

  private static void finish(
      Map<OnCall, Instant> begun, Collection<OnCall> still, Instant at, List<Shift> shifts) {
    if (begun.isEmpty()) {
      return;
    }
    var kept = still.size() > 4 ? new HashSet<>(still) : still;
    begun
        .entrySet()
        .removeIf(
            each -> {
              if (kept.contains(each.getKey())) {
                return false;
              }
              shifts.add(each.getKey().shift(each.getValue(), at));
              return true;
            });
  }

  /** The window, lengthened by all that reaches out of it, by 400 days at most on both sides. */
  static Span reach(ScheduleInputs inputs, Instant since, Instant until) {
    var around =
        Stream.of(
                inputs.layers().stream()
                    .flatMap(
                        layer ->
                            Stream.of(
                                LayerCalculator.turnAround(layer, since),
                                LayerCalculator.turnAround(layer, until))),
                inputs.overrides().stream().map(each -> new Span(each.start(), each.end())),
                inputs.temporaries().stream().map(each -> new Span(each.start(), each.end())))
            .flatMap(spans -> spans)
            .filter(span -> span.touches(since, until))
            .toList();
    var start = around.stream().map(Span::start).min(Comparator.naturalOrder()).orElse(since);
    var end = around.stream().map(Span::end).max(Comparator.naturalOrder()).orElse(until);
    var first = since.minus(LONGEST_OVERFLOW);
    var last = until.plus(LONGEST_OVERFLOW);
    return new Span(
        start.isBefore(first) ? first : start.isAfter(since) ? since : start,
        end.isAfter(last) ? last : end.isBefore(until) ? until : end);
  }
}
