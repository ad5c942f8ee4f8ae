package dev.muster.incident.stream;

import java.util.UUID;

/** What an event stream carries. */
public sealed interface Signal {

  /** An incident changed; {@code upTo} is the number of its last timeline entry. */
  record Changed(UUID incidentId, long upTo) implements Signal {}

  /** Changes may have been missed: read again what is shown. */
  record Resync() implements Signal {}

  /** Nothing happened; the connection is still there. */
  record Beat() implements Signal {}

  /** This replica stops: turn to another one. */
  record End() implements Signal {}
}
