package dev.muster.incident.hypothesis;

import java.time.Instant;
import java.util.UUID;

/**
 * How a hypothesis is going to be tested.
 *
 * @param parent number of the hypothesis that this one would explain; null for none
 * @param test what would tell; null while nobody knows
 * @param ownerId who tests it; null for nobody
 * @param timeBoxUntil when it is looked at again whatever has come out; null for never
 */
public record Plan(
    String title,
    Integer parent,
    Likelihood likelihood,
    String test,
    UUID ownerId,
    Instant timeBoxUntil) {}
