package dev.muster.oncall.schedule;

import java.util.UUID;

/**
 * What puts a person on call.
 *
 * @param layerId the layer whose shift it is; null for none
 * @param turn of that layer; 0 without one
 * @param overrideId null unless an override changed it
 * @param swapId null unless the override came from a swap
 * @param temporaryId null unless it is of a temporary schedule
 */
public record Source(UUID layerId, long turn, UUID overrideId, UUID swapId, UUID temporaryId) {
  static final Source NONE = new Source(null, 0, null, null, null);

  static Source layer(UUID layerId, long turn) {
    return new Source(layerId, turn, null, null, null);
  }

  static Source override(OverrideSpan override) {
    return new Source(override.layerId(), 0, override.id(), override.swapId(), null);
  }

  static Source temporary(UUID temporaryId) {
    return new Source(null, 0, null, null, temporaryId);
  }

  Source changedBy(OverrideSpan override) {
    return new Source(layerId, turn, override.id(), override.swapId(), null);
  }
}
