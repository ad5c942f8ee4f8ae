package dev.muster.postmortem.measure;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.incident.IncidentStateChanged;
import java.time.Instant;

/**
 * What the last facts of an incident do not say of the way to them.
 *
 * @param sequence of the last event taken in; older ones are ignored
 * @param cancelReason why it is cancelled; null when it is not
 * @param reopened how often it went on after it had been resolved
 * @param reopenedAt when it last did; null when it never did
 */
public record Course(long sequence, CancelReason cancelReason, int reopened, Instant reopenedAt) {
  /** Before the first event. */
  public static final Course NONE = new Course(Long.MIN_VALUE, null, 0, null);

  /** After an event that moved nothing. */
  public Course at(long newSequence) {
    return new Course(newSequence, cancelReason, reopened, reopenedAt);
  }

  /** After a move. */
  public Course after(IncidentStateChanged move) {
    boolean again = isOver(move.from()) && isOpen(move.to());
    return new Course(
        move.sequence(),
        reason(move),
        again ? reopened + 1 : reopened,
        again ? move.occurredAt() : reopenedAt);
  }

  private static CancelReason reason(IncidentStateChanged move) {
    if (move.to() != IncidentState.CANCELLED) {
      return null;
    }
    return move.cancelReason() == null ? CancelReason.FALSE_POSITIVE : move.cancelReason();
  }

  private static boolean isOver(IncidentState state) {
    return state == IncidentState.RESOLVED || state == IncidentState.CLOSED;
  }

  private static boolean isOpen(IncidentState state) {
    return !isOver(state) && state != IncidentState.CANCELLED;
  }
}
