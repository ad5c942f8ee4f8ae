package dev.muster.incident.decision;

import dev.muster.contracts.Who;
import java.time.Instant;

/** What somebody has against a proposal. */
public record Objection(String text, Instant at, Who by) {}
