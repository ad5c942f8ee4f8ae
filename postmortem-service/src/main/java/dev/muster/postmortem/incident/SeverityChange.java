package dev.muster.postmortem.incident;

import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.List;

/** A severity that an incident had from {@code at} on. */
public record SeverityChange(
    Instant at, Severity severity, String changedBy, List<String> reasons) {}
