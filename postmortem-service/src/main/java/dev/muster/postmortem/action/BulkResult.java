package dev.muster.postmortem.action;

import dev.muster.platform.problem.Problem;
import java.util.UUID;

/** What became of one item; {@code refused} says why nothing did, null when it was changed. */
public record BulkResult(UUID id, Problem refused) {}
