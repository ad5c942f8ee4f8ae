package dev.muster.postmortem.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionedNamesTest {
  @Test
  void theLongestNameComesFirst() {
    assertThat(MentionedNames.in("Ask @Ada Byron King now, please"))
        .containsExactly(
            new MentionedNames.Place(
                List.of("ada byron king now", "ada byron king", "ada byron", "ada"),
                "Ask @Ada Byron King now, please"));
  }

  @Test
  void pointsAtTheEndBelongToTheSentence() {
    assertThat(names("By @Grace.")).containsExactly("grace.", "grace");
    assertThat(names("(@Анна-Мария О'Нил)")).startsWith("анна-мария о'нил");
  }

  @Test
  void addressesAndPackagesNameNobody() {
    assertThat(MentionedNames.in("ada@example.org and org/@ada, @@ada, @ ada, @7")).isEmpty();
  }

  @Test
  void aFloodOfNamesEnds() {
    assertThat(MentionedNames.in("@Ada, ".repeat(5000))).hasSize(100);
  }

  private static List<String> names(String text) {
    return MentionedNames.in(text).get(0).names();
  }
}
