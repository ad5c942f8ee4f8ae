package dev.muster.comms.external;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An incident as it was found at the external page.
 *
 * @param impact null when it names none
 * @param scheduledFor null unless it is planned work
 * @param scheduledUntil null unless it is planned work
 * @param link its public address; null when it names none
 * @param updates the newest first
 */
record SeenPost(
    String id,
    String name,
    String status,
    String impact,
    Instant scheduledFor,
    Instant scheduledUntil,
    String link,
    List<Update> updates) {
  SeenPost {
    updates = List.copyOf(updates);
  }

  /**
   * One thing said there.
   *
   * @param at when it is shown to have been said; null when that was not named
   */
  record Update(String id, String status, String body, Instant at) {}

  Optional<Update> update(String updateId) {
    return updates.stream().filter(update -> update.id().equals(updateId)).findFirst();
  }

  Optional<Update> newest() {
    return updates.stream().findFirst();
  }
}
