package dev.muster.postmortem.publication.api;

import dev.muster.postmortem.publication.PublishReasons;
import jakarta.validation.constraints.Size;

/**
 * Publishes a post-mortem.
 *
 * @param noActionItemsReason why no action item is needed; what was said before when absent
 * @param uncoveredFactorsReason why nothing is done about some factors; what was said before when
 *     absent
 */
public record PublishRequest(
    @Size(max = 2000) String noActionItemsReason, @Size(max = 2000) String uncoveredFactorsReason) {

  PublishReasons reasons() {
    return new PublishReasons(noActionItemsReason, uncoveredFactorsReason);
  }
}
