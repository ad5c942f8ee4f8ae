package dev.muster.oncall.pagerduty.oncall.api;

import dev.muster.oncall.pagerduty.oncall.WireOnCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of those on call.
 *
 * @param total null unless it was asked for
 */
public record OnCallsAnswer(
    List<WireOnCall> oncalls, int limit, int offset, boolean more, @Nullable Long total) {}
