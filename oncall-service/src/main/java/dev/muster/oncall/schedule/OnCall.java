package dev.muster.oncall.schedule;

import java.time.Instant;
import java.util.UUID;

/** Somebody who is on call, and why; as long as both stay the same it is one shift. */
record OnCall(UUID personId, UUID originalId, Source source) {

  static OnCall byLayer(UUID personId, UUID layerId, long turn) {
    return new OnCall(personId, null, Source.layer(layerId, turn));
  }

  static OnCall by(OverrideSpan override) {
    return new OnCall(override.personId(), null, Source.override(override));
  }

  OnCall replacedBy(OverrideSpan override) {
    var original = personId.equals(override.personId()) ? null : personId;
    return new OnCall(override.personId(), original, source.changedBy(override));
  }

  Shift shift(Instant start, Instant end) {
    return new Shift(personId, originalId, start, end, source);
  }
}
