package dev.muster.comms.post;

import dev.muster.comms.check.Finding;
import dev.muster.comms.component.StatusChange;
import dev.muster.comms.statuspage.StatusPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What would become public on one page, before it does.
 *
 * @param postId null when the page does not know of it yet
 * @param title by language tag
 * @param mode what it would wait for; null when it is public at once
 * @param delay how long; null when it is public at once, and without an end
 * @param approvers who would be asked for their yes, the first first; empty where nobody is
 * @param components all that the post is about, as they are and as they would be
 */
public record Forecast(
    StatusPage page,
    UUID postId,
    Map<String, String> title,
    Proposal proposal,
    PublicationMode mode,
    Duration delay,
    List<UUID> approvers,
    List<StatusChange> components,
    List<Finding> findings) {
  public Forecast {
    title = Map.copyOf(title);
    approvers = List.copyOf(approvers);
    components = List.copyOf(components);
    findings = List.copyOf(findings);
  }

  /** The same of a post that is not written. */
  Forecast unwritten() {
    return new Forecast(page, null, title, proposal, mode, delay, approvers, components, findings);
  }
}
