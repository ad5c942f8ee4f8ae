package dev.muster.postmortem.action;

import org.jspecify.annotations.Nullable;

/**
 * How many action items of a list are judged alike.
 *
 * @param impact null when it is not judged
 * @param effort null when it is not judged
 */
public record PayoffCount(@Nullable Level impact, @Nullable Level effort, long number) {}
