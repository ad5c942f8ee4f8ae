package dev.muster.postmortem.factor;

import java.util.UUID;

/** A factor about which nothing is done and nobody said why, with where it stands. */
public record UncoveredFactor(
    UUID id, UUID postmortemId, UUID incidentId, String reference, String category, String text) {}
