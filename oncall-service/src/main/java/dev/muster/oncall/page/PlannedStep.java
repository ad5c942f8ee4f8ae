package dev.muster.oncall.page;

import java.time.Instant;

/** One message of a page and when it is due. */
public record PlannedStep(ReachableMethod method, Instant dueAt) {}
