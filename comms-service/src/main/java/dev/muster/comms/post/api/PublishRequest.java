package dev.muster.comms.post.api;

/**
 * How a draft goes out.
 *
 * @param deliver whether subscribers are told; true when left out
 */
public record PublishRequest(Boolean deliver) {}
