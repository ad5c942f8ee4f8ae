package dev.muster.postmortem.figures.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The figures of a period; drills are not counted. */
public record MetricsView(
    Instant since,
    Instant until,
    UUID teamId,
    int policyVersion,
    List<SeverityView> bySeverity,
    SeverityView overall,
    OnTimeView actionItems) {}
