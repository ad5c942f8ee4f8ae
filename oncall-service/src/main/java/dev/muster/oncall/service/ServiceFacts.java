package dev.muster.oncall.service;

import java.util.UUID;

/**
 * What an alert says of its service.
 *
 * @param id null for a responder request of an incident without services
 * @param tier 1 to 4
 * @param teamId null when nobody owns it
 */
public record ServiceFacts(UUID id, String name, int tier, UUID teamId) {}
