package dev.muster.comms.subscriber.api;

/** To how many of the subscribers it was done. */
public record ChangedResponse(int changed) {}
