package dev.muster.incident.timeline;

import java.util.UUID;

/**
 * A picture that an entry shows.
 *
 * @param sha256 of its content, so that the entry's hash covers the picture, too
 * @param alt what it shows, in words
 */
public record Shown(UUID id, String sha256, String alt) {}
