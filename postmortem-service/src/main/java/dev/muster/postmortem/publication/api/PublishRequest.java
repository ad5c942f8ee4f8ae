package dev.muster.postmortem.publication.api;

import jakarta.validation.constraints.Size;

/**
 * Publishes a post-mortem.
 *
 * @param noActionItemsReason why no action item is needed; what was said before when absent
 */
public record PublishRequest(@Size(max = 2000) String noActionItemsReason) {}
