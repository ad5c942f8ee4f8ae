package dev.muster.platform.security;

import java.time.Instant;
import java.util.UUID;

/**
 * What a genuine link says.
 *
 * @param purpose what it may be used for
 * @param id the thing it is about
 * @param expires until when, in whole seconds
 */
public record SignedLink(String purpose, UUID id, Instant expires) {}
