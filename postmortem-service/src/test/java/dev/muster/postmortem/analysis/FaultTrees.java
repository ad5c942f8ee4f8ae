package dev.muster.postmortem.analysis;

import java.util.ArrayList;
import java.util.List;

/** Builds fault trees for tests. */
final class FaultTrees {
  private final List<FaultEvent> events = new ArrayList<>();

  static FaultTrees top(Gate gate) {
    return new FaultTrees().event("top", null, gate, null);
  }

  FaultTrees gate(String id, String parent, Gate gate) {
    return event(id, parent, gate, null);
  }

  FaultTrees basic(String parent, String... ids) {
    for (String id : ids) {
      event(id, parent, null, null);
    }
    return this;
  }

  FaultTrees same(String id, String parent, String as) {
    return event(id, parent, null, as);
  }

  FaultTrees occurred(String... ids) {
    List<String> happened = List.of(ids);
    events.replaceAll(
        event ->
            happened.contains(event.id())
                ? new FaultEvent(
                    event.id(), event.parentId(), event.text(), event.gate(), event.sameAs(), true)
                : event);
    return this;
  }

  private FaultTrees event(String id, String parent, Gate gate, String same) {
    events.add(new FaultEvent(id, parent, "Event " + id, gate, same, false));
    return this;
  }

  FaultTree tree() {
    return new FaultTree(events);
  }
}
