package dev.muster.comms.rehearsal;

import dev.muster.comms.post.Forecast;
import java.util.Map;

/**
 * What would become public on one page, and how many would be told of it.
 *
 * @param recipients subscribers by channel
 */
public record Rehearsal(Forecast forecast, Map<String, Integer> recipients) {
  public Rehearsal {
    recipients = Map.copyOf(recipients);
  }
}
