package dev.muster.comms.fanout.api;

import dev.muster.comms.fanout.FanOutMonitor.Reason;
import dev.muster.comms.fanout.FanOutView;
import java.util.List;

/**
 * How far something said has come, and why what did not.
 *
 * @param reasons the most frequent first, ten at most
 */
public record FanOutDetails(FanOutView fanOut, List<Reason> reasons) {}
