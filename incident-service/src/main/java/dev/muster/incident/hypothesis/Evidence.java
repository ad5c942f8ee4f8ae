package dev.muster.incident.hypothesis;

import dev.muster.contracts.Link;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;

/**
 * What speaks for a hypothesis or against it (HYP-01).
 *
 * @param supports false when it speaks against
 */
public record Evidence(boolean supports, String text, List<Link> links, Instant at, Who by) {
  public Evidence {
    links = List.copyOf(links);
  }
}
