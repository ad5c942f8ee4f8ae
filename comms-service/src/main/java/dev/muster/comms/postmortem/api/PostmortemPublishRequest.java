package dev.muster.comms.postmortem.api;

/**
 * How a post-mortem is published.
 *
 * @param deliver whether subscribers are told; not when left out
 */
public record PostmortemPublishRequest(Boolean deliver) {}
