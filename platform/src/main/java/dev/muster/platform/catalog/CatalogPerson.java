package dev.muster.platform.catalog;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * A person.
 *
 * @param managerId null when nobody is named
 */
public record CatalogPerson(
    UUID id,
    String name,
    String email,
    Locale language,
    ZoneId zone,
    UUID managerId,
    boolean active) {}
