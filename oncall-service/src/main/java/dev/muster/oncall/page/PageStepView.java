package dev.muster.oncall.page;

import java.time.Instant;
import java.util.UUID;

/** One message of a page. */
public record PageStepView(UUID id, String channel, Instant dueAt, StepStatus status) {}
