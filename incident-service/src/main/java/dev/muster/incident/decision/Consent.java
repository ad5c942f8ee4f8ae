package dev.muster.incident.decision;

import dev.muster.contracts.Who;
import java.time.Instant;

/** That somebody who was asked has nothing against a proposal. */
public record Consent(Instant at, Who by) {}
