package dev.muster.incident.gate;

import dev.muster.contracts.Who;
import java.time.Instant;

/** A person's word on an attested check: met or not, since when, who says so and what they saw. */
public record Evidence(boolean met, String note, Instant at, Who by) {}
