package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message that tells a person of several alerts.
 *
 * @param methodId the contact method that they were planned for
 * @param alerts how many it tells of
 */
public record Bundle(
    UUID id, UUID methodId, UUID personId, String personName, int alerts, Instant createdAt) {

  static Bundle of(
      UUID id, UUID methodId, ReachablePerson person, List<Alert> alerts, Instant now) {
    var many = (int) alerts.stream().map(Alert::id).distinct().count();
    return new Bundle(id, methodId, person.id(), person.name(), many, now);
  }
}
