package dev.muster.postmortem.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The minimal cut sets of a fault tree: each is a smallest set of basic events that together lead
 * to the event at the top (ANA-03).
 *
 * @param sets ids of basic events in the order of the tree, the smallest sets first
 * @param tooMany whether there are more than anybody would read, so that none is listed
 */
public record CutSets(List<List<String>> sets, boolean tooMany) {
  /** Basic events of one tree. */
  public static final int MOST_EVENTS = 60;

  /** Sets that are listed, and that any gate may have on the way. */
  public static final int MOST_SETS = 500;

  private static final int MOST_PRODUCTS = 50_000;

  public CutSets {
    sets = sets.stream().map(List::copyOf).toList();
  }

  /** The cut sets of a tree that {@link DocumentRules} passes. */
  public static CutSets of(FaultTree tree) {
    Calculation calculation = new Calculation(tree);
    try {
      return new CutSets(calculation.named(calculation.below(calculation.top())), false);
    } catch (TooManyException tooMany) {
      return new CutSets(List.of(), true);
    }
  }

  /** A set is the bits of a number, one for each basic event. */
  private static final class Calculation {
    private static final Comparator<Long> SMALLEST_FIRST =
        Comparator.<Long>comparingInt(Long::bitCount)
            .thenComparing(
                (one, other) -> Long.compareUnsigned(Long.reverse(other), Long.reverse(one)));
    private final Forest<FaultEvent> forest;
    private final Map<String, Integer> bits = new LinkedHashMap<>();

    Calculation(FaultTree tree) {
      forest = new Forest<>(tree.events());
      tree.events().stream()
          .filter(forest::isLeaf)
          .forEach(event -> bits.putIfAbsent(event.basicId(), bits.size()));
    }

    FaultEvent top() {
      return forest.roots().get(0);
    }

    List<Long> below(FaultEvent event) throws TooManyException {
      if (forest.isLeaf(event)) {
        return List.of(1L << bits.get(event.basicId()));
      }
      List<Long> sets = null;
      for (FaultEvent child : forest.children(event)) {
        List<Long> more = below(child);
        sets = sets == null ? more : combined(event.gate(), sets, more);
      }
      return sets;
    }

    private static List<Long> combined(Gate gate, List<Long> one, List<Long> other)
        throws TooManyException {
      if (gate != Gate.AND) {
        List<Long> either = new ArrayList<>(one);
        either.addAll(other);
        return minimal(either);
      }
      if (one.size() * other.size() > MOST_PRODUCTS) {
        throw new TooManyException();
      }
      List<Long> both = new ArrayList<>();
      one.forEach(first -> other.forEach(second -> both.add(first | second)));
      return minimal(both);
    }

    /** Without those that contain another one. */
    private static List<Long> minimal(List<Long> sets) throws TooManyException {
      TreeSet<Long> ordered = new TreeSet<>(SMALLEST_FIRST);
      ordered.addAll(sets);
      List<Long> kept = new ArrayList<>();
      for (long set : ordered) {
        if (kept.stream().noneMatch(smaller -> (smaller & set) == smaller)) {
          kept.add(set);
        }
        if (kept.size() > MOST_SETS) {
          throw new TooManyException();
        }
      }
      return kept;
    }

    List<List<String>> named(List<Long> sets) {
      List<String> names = List.copyOf(bits.keySet());
      return sets.stream()
          .sorted(SMALLEST_FIRST)
          .map(set -> names.stream().filter(name -> (set & (1L << bits.get(name))) != 0).toList())
          .toList();
    }
  }

  private static final class TooManyException extends Exception {
    private static final long serialVersionUID = 1;
  }
}
