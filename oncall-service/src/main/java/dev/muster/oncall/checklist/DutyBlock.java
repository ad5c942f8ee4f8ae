package dev.muster.oncall.checklist;

import dev.muster.oncall.schedule.Rendered;
import dev.muster.oncall.schedule.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Time in which one person is on call without a break, whatever shifts it is made of.
 *
 * @param freeBefore how long they had been off before, as far as was looked back; negative when
 *     they were on call already then, so that the true start is not known
 */
record DutyBlock(UUID personId, Instant start, Instant end, Duration freeBefore) {
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final Duration DAY = Duration.ofDays(1);

  /** For how long after its end a message about it still makes sense. */
  private static final Duration AFTERWARDS = Duration.ofHours(12);

  static List<DutyBlock> of(Rendered rendered, Instant lookedBackTo) {
    var blocks = new ArrayList<DutyBlock>();
    var people = rendered.shifts().stream().map(Shift::personId).distinct().toList();
    for (var person : people) {
      Instant start = null;
      var end = lookedBackTo;
      var free = Duration.ZERO;
      for (var shift : rendered.shifts()) {
        if (!shift.personId().equals(person)) {
          continue;
        }
        if (start == null || shift.start().isAfter(end)) {
          if (start != null) {
            blocks.add(new DutyBlock(person, start, end, free));
          }
          free = Duration.between(end, shift.start());
          start = shift.start();
          end = shift.end();
        } else if (shift.end().isAfter(end)) {
          end = shift.end();
        }
      }
      blocks.add(new DutyBlock(person, start, end, free));
    }
    return blocks;
  }

  /** What tells a checklist of this block from those of others, however far is looked back. */
  Instant about(ChecklistKind kind) {
    return kind == ChecklistKind.END ? end : start;
  }

  /**
   * What is to be gone through at an instant; nothing far from the block. What lies before it is
   * left out for those who come back after a short break.
   */
  List<ChecklistKind> due(Instant now) {
    var due = new ArrayList<ChecklistKind>();
    if (between(now, start.minus(TWO_DAYS), start.minus(DAY)) && freeFor(TWO_DAYS)) {
      due.add(ChecklistKind.TWO_DAYS_BEFORE);
    }
    if (between(now, start.minus(DAY), start) && freeFor(DAY)) {
      due.add(ChecklistKind.DAY_BEFORE);
    }
    if (between(now, start, end) && !freeBefore.isNegative()) {
      due.add(ChecklistKind.START);
    }
    if (between(now, end, end.plus(AFTERWARDS))) {
      due.add(ChecklistKind.END);
    }
    return due;
  }

  /** When something else may be due next; empty when nothing will be. */
  Optional<Instant> nextAfter(Instant now) {
    return Stream.of(start.minus(TWO_DAYS), start.minus(DAY), start, end)
        .filter(each -> each.isAfter(now))
        .findFirst();
  }

  private boolean freeFor(Duration wanted) {
    return freeBefore.compareTo(wanted) >= 0;
  }

  private static boolean between(Instant now, Instant from, Instant until) {
    return !now.isBefore(from) && now.isBefore(until);
  }
}
