package dev.muster.postmortem.eventlog;

import dev.muster.contracts.Event;
import dev.muster.contracts.EventJson;
import java.time.Instant;
import java.util.UUID;

/**
 * An event of the log.
 *
 * @param position its place in the order in which events of the same subject came
 * @param id its CloudEvents id
 * @param subject the aggregate that it is about
 * @param sequence its number within the aggregate
 * @param time when the fact came true
 * @param payload as it was received; read when it is asked for
 */
public record StoredEvent(
    long position,
    UUID id,
    String type,
    UUID subject,
    long sequence,
    Instant time,
    byte[] payload) {

  /** What the payload says. */
  public Event event() {
    return EventJson.read(type, payload);
  }
}
