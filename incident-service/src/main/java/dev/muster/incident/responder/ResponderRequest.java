package dev.muster.incident.responder;

import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A call for more people.
 *
 * @param personIds may be empty when a team is asked
 * @param teamId whoever is on call for it is paged; null for none
 */
public record ResponderRequest(
    UUID id, List<UUID> personIds, UUID teamId, String message, Instant at, Who by) {
  public ResponderRequest {
    personIds = List.copyOf(personIds);
  }
}
