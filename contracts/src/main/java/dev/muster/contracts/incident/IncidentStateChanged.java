package dev.muster.contracts.incident;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident moved in its lifecycle, to its end included; {@code gateOverride} is the reason for
 * resolving against the gate, {@code cancelReason} why it is cancelled (null otherwise, and from
 * older senders), {@code continuesAsId} the incident as which it goes on (null likewise).
 */
@EventType("dev.muster.incident.state-changed.v1")
public record IncidentStateChanged(
    IncidentFacts incident,
    long sequence,
    Instant occurredAt,
    IncidentState from,
    IncidentState to,
    Who by,
    Words words,
    String reason,
    String gateOverride,
    @Nullable CancelReason cancelReason,
    @Nullable UUID continuesAsId)
    implements IncidentEvent {
  public IncidentStateChanged {
    Fields.required(incident, "incident");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(from, "from");
    Fields.required(to, "to");
    Fields.required(by, "by");
    Fields.required(words, "words");
  }

  @Override
  public IncidentStateChanged concealed(String codeName) {
    return new IncidentStateChanged(
        incident.concealed(codeName),
        sequence,
        occurredAt,
        from,
        to,
        by,
        words.concealed(codeName),
        reason == null ? null : codeName,
        gateOverride == null ? null : codeName,
        cancelReason,
        continuesAsId);
  }
}
