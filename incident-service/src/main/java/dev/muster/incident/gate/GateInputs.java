package dev.muster.incident.gate;

import dev.muster.incident.timing.GateSwitches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the resolution gate looks at.
 *
 * @param openAlerts how many attached alerts are not resolved
 * @param monitoringSince since when the incident is watched after its fix; null when it is not
 * @param lastAlertAt when the last attached alert was triggered; null when none is attached
 * @param rootCause null or blank while it is not known
 * @param measurements the latest figures; empty when none are configured
 */
public record GateInputs(
    int openAlerts,
    Instant monitoringSince,
    Instant lastAlertAt,
    String rootCause,
    EvidenceBook evidence,
    List<Measurement> measurements,
    GateSwitches switches,
    Duration stability) {}
