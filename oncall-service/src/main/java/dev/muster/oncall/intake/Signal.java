package dev.muster.oncall.intake;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a sender said, whatever its format.
 *
 * @param dedupKey null when the sender gave none, which only a trigger may do
 * @param severity null unless a trigger; so are summary and source
 * @param component what of the source is concerned; null when not said, as are group and type
 * @param eventAt when it happened, by the sender's clock; null when not said
 * @param startsAt when this occurrence of a recurring alert began; null for senders without one
 */
public record Signal(
    SignalAction action,
    String dedupKey,
    AlertSeverity severity,
    String summary,
    String source,
    String component,
    String group,
    String type,
    Instant eventAt,
    Instant startsAt,
    Map<String, Object> details,
    List<Link> links) {
  public Signal {
    details =
        details == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(details));
    links = List.copyOf(links);
  }

  /** An acknowledgement or resolution of what the key names. */
  static Signal ending(SignalAction action, String dedupKey, Instant startsAt) {
    return new Signal(
        action, dedupKey, null, null, null, null, null, null, null, startsAt, null, List.of());
  }

  Signal withDedupKey(String key) {
    return new Signal(
        action, key, severity, summary, source, component, group, type, eventAt, startsAt, details,
        links);
  }
}
