package dev.muster.oncall.destination;

import java.util.Locale;
import java.util.UUID;

/**
 * A destination as paging sees it.
 *
 * @param address what is shown of it
 * @param sealedSecret encrypted for {@link Destination#secretContext}; null without a secret
 * @param usable whether a provider is configured that could reach it
 */
public record Place(
    UUID id,
    String name,
    DestinationKind kind,
    String address,
    String sealedSecret,
    Locale language,
    boolean usable) {}
