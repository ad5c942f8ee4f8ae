package dev.muster.postmortem.figures;

import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;

/** What the figures need of a resolved incident; drills are never measured. */
public record MeasuredIncident(Severity severity, Milestones milestones) {}
