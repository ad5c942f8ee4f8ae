package dev.muster.comms.fanout.api;

/**
 * What is sent again.
 *
 * @param released how many messages, a thousand at most
 */
public record ReleaseResponse(int released) {}
