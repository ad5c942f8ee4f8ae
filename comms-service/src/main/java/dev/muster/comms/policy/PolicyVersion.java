package dev.muster.comms.policy;

import dev.muster.contracts.Who;
import java.time.Instant;

/**
 * The policy with its history.
 *
 * @param version 0 for the rules that ship
 * @param preset the name they ship under; null when an administrator wrote them
 * @param changedAt null for version 0
 */
public record PolicyVersion(
    int version, PolicyDocument document, String preset, Who changedBy, Instant changedAt) {}
