package dev.muster.postmortem.action.api;

import dev.muster.contracts.postmortem.ActionItemStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many action items of a list have a status. */
public record StatusCount(ActionItemStatus status, long count) {

  /** Each status once, in the order of the life cycle. */
  static List<StatusCount> of(Map<ActionItemStatus, Long> counts) {
    return Stream.of(ActionItemStatus.values())
        .map(status -> new StatusCount(status, counts.getOrDefault(status, 0L)))
        .toList();
  }
}
