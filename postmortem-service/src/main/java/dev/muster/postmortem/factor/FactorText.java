package dev.muster.postmortem.factor;

/**
 * What people say about a factor.
 *
 * @param category a key of {@link CauseCatalogue#FACTOR}
 * @param evidenceUrl where one sees it; null for nowhere
 * @param main whether it gives the cause category of the incident
 * @param noActionReason why nothing is done about it; null when something should be
 */
public record FactorText(
    String category, String text, String evidenceUrl, boolean main, String noActionReason) {}
