package dev.muster.platform.delivery.api;

/**
 * What is sent again.
 *
 * @param released how many deliveries
 */
public record FailedRetryResponse(int released) {}
