package dev.muster.comms.external;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A post as it shall be at the external page, in one language.
 *
 * @param code of our public API
 * @param impact word of the contract, such as {@code major}
 * @param componentIds external ids of what it is about
 * @param scheduledFor null unless it is planned work
 * @param scheduledUntil null unless it is planned work
 * @param updates what was said, the oldest first; at least one
 */
record DesiredPost(
    String code,
    String name,
    String impact,
    List<String> componentIds,
    Instant scheduledFor,
    Instant scheduledUntil,
    List<Update> updates) {
  DesiredPost {
    componentIds = List.copyOf(componentIds);
    updates = List.copyOf(updates);
  }

  /**
   * One thing said.
   *
   * @param status word of the contract
   * @param at when it was said here
   * @param deliver whether subscribers there are told
   * @param components what it changed, by external id
   */
  record Update(
      UUID id,
      String status,
      String body,
      Instant at,
      boolean deliver,
      Map<String, String> components) {
    Update {
      components = Map.copyOf(components);
    }
  }

  Update last() {
    return updates.get(updates.size() - 1);
  }

  String status() {
    return last().status();
  }

  boolean planned() {
    return scheduledFor != null;
  }

  boolean open() {
    return !status().equals("resolved") && !status().equals("completed");
  }
}
