package dev.muster.incident.gate;

import dev.muster.contracts.Who;
import java.time.Instant;

/** That an incident was resolved although checks were missing, why, and by whom. */
public record GateOverride(String reason, Instant at, Who by) {}
