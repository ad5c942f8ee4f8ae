package dev.muster.comms.post.api;

import jakarta.validation.constraints.Size;

/**
 * A no.
 *
 * @param reason told to the author; needed where a yes was asked for
 */
public record StopRequest(@Size(max = 2000) String reason) {}
