package dev.muster.postmortem.figures.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The figures of a period; drills are not counted. */
public record MetricsView(
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable UUID teamId,
    int policyVersion,
    List<SeverityView> bySeverity,
    SeverityView overall,
    OnTimeView actionItems) {}
