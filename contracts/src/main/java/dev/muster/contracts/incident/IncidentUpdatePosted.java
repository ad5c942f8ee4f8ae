package dev.muster.contracts.incident;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import java.time.Instant;
import java.util.UUID;

/**
 * An update was posted; {@code number} counts from 1 within the incident, {@code nextUpdateAt} is
 * the promise made with it.
 */
@EventType("dev.muster.incident.update-posted.v1")
public record IncidentUpdatePosted(
    IncidentFacts incident,
    long sequence,
    Instant occurredAt,
    UUID updateId,
    int number,
    Who by,
    Words words,
    Instant nextUpdateAt)
    implements IncidentEvent {
  public IncidentUpdatePosted {
    Fields.required(incident, "incident");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(updateId, "updateId");
    Fields.required(by, "by");
    Fields.required(words, "words");
  }

  @Override
  public IncidentUpdatePosted concealed(String codeName) {
    return new IncidentUpdatePosted(
        incident.concealed(codeName),
        sequence,
        occurredAt,
        updateId,
        number,
        by,
        words.concealed(codeName),
        nextUpdateAt);
  }
}
