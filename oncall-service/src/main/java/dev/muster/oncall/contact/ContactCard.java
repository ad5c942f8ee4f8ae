package dev.muster.oncall.contact;

import java.util.Optional;
import java.util.UUID;

/**
 * The emergency contact of an area.
 *
 * @param targetName of the person, schedule or team to page; empty when there is none, or none any
 *     more
 * @param version counts changes; the entity tag
 */
public record ContactCard(
    UUID id, ContactCardDetails details, Optional<String> targetName, long version) {}
