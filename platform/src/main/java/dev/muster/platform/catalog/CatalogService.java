package dev.muster.platform.catalog;

import java.util.UUID;

/**
 * A service that people run.
 *
 * @param description may be null
 * @param tier 1 (most important) to 4
 * @param teamId owner; null when nobody owns it
 */
public record CatalogService(
    UUID id,
    String name,
    String slug,
    String description,
    int tier,
    UUID teamId,
    boolean deleted) {}
