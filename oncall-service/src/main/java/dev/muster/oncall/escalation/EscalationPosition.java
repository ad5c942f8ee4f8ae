package dev.muster.oncall.escalation;

import java.time.Instant;

/**
 * Where the escalation of an alert stands.
 *
 * @param run counts from 0; higher ones are repeats
 * @param level the level to fire next, from 0; the number of levels means that the run is over, one
 *     more that the last resort fired, too
 * @param anyoneReached whether a level of this run reached somebody
 * @param nextAt when the next step is due
 */
public record EscalationPosition(int run, int level, boolean anyoneReached, Instant nextAt) {

  /** With another time for the next step. */
  EscalationPosition dueAt(Instant at) {
    return new EscalationPosition(run, level, anyoneReached, at);
  }
}
