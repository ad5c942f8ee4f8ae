package dev.muster.incident.next;

import dev.muster.incident.timeline.Line;
import java.time.Instant;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something to do.
 *
 * @param subject what it is done to: a role, a check, the number of a task; null where there is one
 *     only
 * @param dueAt null for no time
 */
public record Step(StepKind kind, Press press, Line line, String subject, Instant dueAt) {

  /** How much a step presses, the hardest first. */
  @Schema(name = "StepPress")
  public enum Press {
    /** The incident has nobody who decides. */
    BLOCKS,
    LATE,
    SOON,
    OPEN
  }

  static final Comparator<Step> ORDER =
      Comparator.comparing(Step::press)
          .thenComparing(Step::kind)
          .thenComparing(Step::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

  static Step open(StepKind kind, Line line, String subject) {
    return new Step(kind, Press.OPEN, line, subject, null);
  }

  public boolean isLate() {
    return press == Press.LATE;
  }
}
