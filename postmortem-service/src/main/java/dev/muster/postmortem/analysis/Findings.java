package dev.muster.postmortem.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an analysis, computed whenever it is read.
 *
 * @param cutSets of a fault tree; null for others
 * @param path ids of the events of a fault tree that lead from what happened to the top; empty
 *     while that does not explain it, and for others
 * @param phases of a timeline analysis; empty for others
 */
public record Findings(@Nullable CutSets cutSets, List<String> path, List<PhaseMeasure> phases) {

  public Findings {
    path = List.copyOf(path);
    phases = List.copyOf(phases);
  }

  static Findings of(FaultTree tree) {
    return new Findings(CutSets.of(tree), List.copyOf(FaultPath.of(tree)), List.of());
  }

  static Findings of(List<PhaseMeasure> phases) {
    return new Findings(null, List.of(), phases);
  }

  static Findings none() {
    return new Findings(null, List.of(), List.of());
  }
}
