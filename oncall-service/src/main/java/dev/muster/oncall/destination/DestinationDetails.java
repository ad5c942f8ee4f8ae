package dev.muster.oncall.destination;

/**
 * What somebody says of a destination.
 *
 * @param address a Slack channel, or a URL; null to keep what is there
 * @param language a language tag, of the messages
 */
public record DestinationDetails(
    String name, DestinationKind kind, String address, String language) {}
