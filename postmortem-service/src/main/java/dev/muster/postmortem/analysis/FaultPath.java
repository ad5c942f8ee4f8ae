package dev.muster.postmortem.analysis;

import java.util.LinkedHashSet;
import java.util.Set;

/** The way from the basic events that happened up to the event at the top (ANA-03). */
public final class FaultPath {
  private final Forest<FaultEvent> forest;
  private final Set<String> path = new LinkedHashSet<>();

  private FaultPath(FaultTree tree) {
    forest = new Forest<>(tree.events());
  }

  /**
   * The ids of the events on the way; empty while what happened does not explain the event at the
   * top.
   */
  public static Set<String> of(FaultTree tree) {
    FaultPath way = new FaultPath(tree);
    way.forest.roots().forEach(way::follow);
    return way.path;
  }

  private void follow(FaultEvent event) {
    if (happened(event)) {
      path.add(event.id());
      forest.children(event).forEach(this::follow);
    }
  }

  private boolean happened(FaultEvent event) {
    if (forest.isLeaf(event)) {
      return forest.node(event.basicId()).occurred();
    }
    return event.gate() == Gate.AND
        ? forest.children(event).stream().allMatch(this::happened)
        : forest.children(event).stream().anyMatch(this::happened);
  }
}
