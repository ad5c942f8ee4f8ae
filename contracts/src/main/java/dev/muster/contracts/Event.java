package dev.muster.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact that one service tells the others; each implementation is a record with an {@link
 * EventType}.
 */
public interface Event {

  /** The aggregate that the fact is about, and the key of its message. */
  UUID aggregateId();

  /** Number of the event within its aggregate, strictly increasing, given by the aggregate. */
  long sequence();

  /** When the fact came true, in UTC, to the microsecond. */
  Instant occurredAt();
}
