package dev.muster.comms.fanout.api;

/** How many messages were given up. */
public record DiscardResponse(int discarded) {}
