package dev.muster.postmortem.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ThreeWayMergeTest {
  private static final String BASE = "one\n\ntwo\n\nthree";

  @Example
  void changesInDifferentPlacesArePutTogether() {
    List<MergePiece> pieces =
        ThreeWayMerge.of(BASE, "one, theirs\n\ntwo\n\nthree", "one\n\ntwo\n\nthree, mine");

    assertThat(ThreeWayMerge.isClean(pieces)).isTrue();
    assertThat(ThreeWayMerge.text(pieces)).isEqualTo("one, theirs\n\ntwo\n\nthree, mine");
  }

  @Example
  void theSameLineChangedTwiceIsShownWithBothTexts() {
    List<MergePiece> pieces =
        ThreeWayMerge.of(BASE, "one\n\ntwo, theirs\n\nthree", "one\n\ntwo, mine\n\nthree");

    assertThat(ThreeWayMerge.isClean(pieces)).isFalse();
    assertThat(pieces)
        .filteredOn(piece -> piece.conflict() != null)
        .singleElement()
        .satisfies(
            piece -> {
              assertThat(piece.conflict().base()).isEqualTo("two");
              assertThat(piece.conflict().theirs()).isEqualTo("two, theirs");
              assertThat(piece.conflict().mine()).isEqualTo("two, mine");
              assertThat(piece.conflict().differences())
                  .contains(new Difference(Difference.Kind.REMOVED, "theirs"))
                  .contains(new Difference(Difference.Kind.ADDED, "mine"));
            });
  }

  @Example
  void theSameChangeMadeTwiceIsOne() {
    List<MergePiece> pieces = ThreeWayMerge.of(BASE, "one\n\n2\n\nthree", "one\n\n2\n\nthree");

    assertThat(ThreeWayMerge.isClean(pieces)).isTrue();
    assertThat(ThreeWayMerge.text(pieces)).isEqualTo("one\n\n2\n\nthree");
  }

  @Property(tries = 2000)
  void everyLineThatEitherWroteIsInTheResultOrShown(
      @ForAll("texts") String base, @ForAll("texts") String theirs, @ForAll("texts") String mine) {
    List<MergePiece> pieces = ThreeWayMerge.of(base, theirs, mine);

    Set<String> seen = new TreeSet<>();
    for (MergePiece piece : pieces) {
      if (piece.conflict() == null) {
        seen.addAll(lines(piece.text()));
      } else {
        seen.addAll(lines(piece.conflict().theirs()));
        seen.addAll(lines(piece.conflict().mine()));
      }
    }
    Set<String> written = new TreeSet<>(lines(theirs));
    written.addAll(lines(mine));
    written.removeAll(lines(base));
    written.remove("");
    assertThat(seen).containsAll(written);
  }

  @Property(tries = 1000)
  void whoChangedNothingGetsTheOthersText(
      @ForAll("texts") String base, @ForAll("texts") String other) {
    assertThat(ThreeWayMerge.text(ThreeWayMerge.of(base, other, base))).isEqualTo(other);
    assertThat(ThreeWayMerge.text(ThreeWayMerge.of(base, base, other))).isEqualTo(other);
  }

  @Property(tries = 1000)
  void differencesHoldBothTexts(@ForAll("texts") String before, @ForAll("texts") String after) {
    List<Difference> differences = Differences.between(before, after);

    assertThat(joined(differences, Difference.Kind.ADDED)).isEqualTo(before);
    assertThat(joined(differences, Difference.Kind.REMOVED)).isEqualTo(after);
  }

  @Example
  void wordsAreCounted() {
    List<Difference> differences = Differences.between("a small pool", "a pool of one");

    assertThat(Differences.words(differences, Difference.Kind.ADDED)).isEqualTo(2);
    assertThat(Differences.words(differences, Difference.Kind.REMOVED)).isEqualTo(1);
  }

  @Example
  void longTextsOfTheSameFewWordsAreComparedQuickly() {
    String before = "a b ".repeat(40_000);
    String after = "b a ".repeat(40_000);

    assertThat(joined(Differences.between(before, after), Difference.Kind.REMOVED))
        .isEqualTo(after);
  }

  /** Everything but what is of that kind. */
  private static String joined(List<Difference> differences, Difference.Kind left) {
    StringBuilder text = new StringBuilder();
    differences.stream()
        .filter(difference -> difference.kind() != left)
        .forEach(difference -> text.append(difference.text()));
    return text.toString();
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(List.of(text.split("\n", -1)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("", "a", "b", "c d", "e", "f", "g")
        .list()
        .ofMaxSize(8)
        .map(lines -> String.join("\n", lines));
  }
}
