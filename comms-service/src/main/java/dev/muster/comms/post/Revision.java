package dev.muster.comms.post;

import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.Map;

/**
 * Words that an update said before it was corrected.
 *
 * @param number from 1, the first words
 * @param body by language tag
 * @param correctedAt when other words took their place
 */
public record Revision(int number, Map<String, String> body, Instant correctedAt, Who correctedBy) {
  public Revision {
    body = Map.copyOf(body);
  }
}
