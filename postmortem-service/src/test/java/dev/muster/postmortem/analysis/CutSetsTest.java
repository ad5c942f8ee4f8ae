package dev.muster.postmortem.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** ANA-03. */
class CutSetsTest {

  @Example
  void aBasicEventAloneIsItsOwnCutSet() {
    assertThat(CutSets.of(FaultTrees.top(Gate.AND).tree()).sets()).containsExactly(List.of("top"));
  }

  @Example
  void orListsEachAndAndListsAllTogether() {
    assertThat(CutSets.of(FaultTrees.top(Gate.OR).basic("top", "a", "b").tree()).sets())
        .containsExactly(List.of("a"), List.of("b"));
    assertThat(CutSets.of(FaultTrees.top(Gate.AND).basic("top", "a", "b").tree()).sets())
        .containsExactly(List.of("a", "b"));
  }

  @Example
  void aGateThatNobodyChoseIsAnOr() {
    assertThat(CutSets.of(FaultTrees.top(null).basic("top", "a", "b").tree()).sets()).hasSize(2);
  }

  @Example
  void aSharedEventAbsorbsTheSetsThatContainIt() {
    FaultTree tree =
        FaultTrees.top(Gate.AND)
            .gate("left", "top", Gate.OR)
            .gate("right", "top", Gate.OR)
            .basic("left", "power", "disk")
            .same("power-again", "right", "power")
            .basic("right", "network")
            .tree();

    assertThat(CutSets.of(tree).sets())
        .containsExactly(List.of("power"), List.of("disk", "network"));
  }

  @Example
  void aTreeWithMoreSetsThanAnybodyReadsSaysSoAtOnce() {
    FaultTrees wide = FaultTrees.top(Gate.AND);
    for (int gate = 0; gate < 20; gate++) {
      wide.gate("g" + gate, "top", Gate.OR).basic("g" + gate, "a" + gate, "b" + gate, "c" + gate);
    }

    CutSets found = CutSets.of(wide.tree());

    assertThat(found.tooMany()).isTrue();
    assertThat(found.sets()).isEmpty();
  }

  @Property(tries = 1000)
  void theyEqualThoseFoundByTryingEverything(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 24) int size) {
    FaultTree tree = random(new Random(seed), size);

    Set<Set<String>> found =
        CutSets.of(tree).sets().stream().map(Set::copyOf).collect(Collectors.toSet());

    assertThat(found).isEqualTo(byTryingEverything(tree));
  }

  /** A tree whose basic events are at most ten, so that many of them are shared. */
  private static FaultTree random(Random random, int size) {
    List<FaultEvent> events = new ArrayList<>();
    events.add(new FaultEvent("0", null, "top", gate(random), null, false));
    for (int number = 1; number < size; number++) {
      String parent = Integer.toString(random.nextInt(number));
      events.add(
          new FaultEvent(Integer.toString(number), parent, "event", gate(random), null, false));
    }
    Forest<FaultEvent> forest = new Forest<>(events);
    List<String> basics = new ArrayList<>();
    List<FaultEvent> shared = new ArrayList<>();
    for (FaultEvent event : events) {
      boolean again = basics.size() >= 10 || (!basics.isEmpty() && random.nextInt(3) == 0);
      if (!forest.isLeaf(event)) {
        shared.add(event);
      } else if (again) {
        String same = basics.get(random.nextInt(basics.size()));
        shared.add(new FaultEvent(event.id(), event.parentId(), "again", null, same, false));
      } else {
        basics.add(event.id());
        shared.add(event);
      }
    }
    return new FaultTree(shared);
  }

  private static Gate gate(Random random) {
    return random.nextBoolean() ? Gate.AND : Gate.OR;
  }

  private static Set<Set<String>> byTryingEverything(FaultTree tree) {
    Forest<FaultEvent> forest = new Forest<>(tree.events());
    List<String> basics =
        tree.events().stream()
            .filter(forest::isLeaf)
            .map(event -> event.sameAs() == null ? event.id() : event.sameAs())
            .distinct()
            .toList();
    List<Set<String>> leading = new ArrayList<>();
    for (int bits = 0; bits < 1 << basics.size(); bits++) {
      Set<String> happened = new HashSet<>();
      for (int bit = 0; bit < basics.size(); bit++) {
        if ((bits & (1 << bit)) != 0) {
          happened.add(basics.get(bit));
        }
      }
      if (leads(forest, forest.roots().get(0), happened)) {
        leading.add(happened);
      }
    }
    return leading.stream()
        .filter(set -> leading.stream().noneMatch(one -> !one.equals(set) && set.containsAll(one)))
        .collect(Collectors.toSet());
  }

  private static boolean leads(Forest<FaultEvent> forest, FaultEvent event, Set<String> happened) {
    if (forest.isLeaf(event)) {
      return happened.contains(event.sameAs() == null ? event.id() : event.sameAs());
    }
    List<FaultEvent> below = forest.children(event);
    return event.gate() == Gate.AND
        ? below.stream().allMatch(child -> leads(forest, child, happened))
        : below.stream().anyMatch(child -> leads(forest, child, happened));
  }
}
