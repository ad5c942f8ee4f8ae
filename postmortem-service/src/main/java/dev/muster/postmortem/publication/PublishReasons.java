package dev.muster.postmortem.publication;

/**
 * Why a post-mortem is published although something is not done; null for what was said before.
 *
 * @param noActionItems why no action item is needed
 * @param uncoveredFactors why nothing is done about some factors
 */
public record PublishReasons(String noActionItems, String uncoveredFactors) {}
