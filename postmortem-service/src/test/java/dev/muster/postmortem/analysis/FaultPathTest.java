package dev.muster.postmortem.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** ANA-03. */
class FaultPathTest {

  private static FaultTrees tree() {
    return FaultTrees.top(Gate.OR)
        .gate("both", "top", Gate.AND)
        .basic("both", "typo", "no-check")
        .basic("top", "flood");
  }

  @Test
  void itLeadsFromWhatHappenedToTheTop() {
    assertThat(FaultPath.of(tree().occurred("typo", "no-check").tree()))
        .containsExactly("top", "both", "typo", "no-check");
  }

  @Test
  void halfOfAnAndExplainsNothing() {
    assertThat(FaultPath.of(tree().occurred("typo").tree())).isEmpty();
  }

  @Test
  void whatHappenedBesideTheWayIsNoPartOfIt() {
    assertThat(FaultPath.of(tree().occurred("typo", "flood").tree()))
        .containsExactly("top", "flood");
  }

  @Test
  void aSharedEventHappensEverywhereAtOnce() {
    FaultTree shared =
        FaultTrees.top(Gate.AND)
            .basic("top", "power")
            .gate("other", "top", Gate.OR)
            .same("again", "other", "power")
            .occurred("power")
            .tree();

    assertThat(FaultPath.of(shared)).containsExactly("top", "power", "other", "again");
  }
}
