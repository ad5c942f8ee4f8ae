package dev.muster.postmortem.analysis.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WrappingTest {

  @Example
  void wordsStayWholeWhereTheyFit() {
    assertThat(Wrapping.lines("the quick brown fox", 70, 13))
        .containsExactly("the quick", "brown fox");
  }

  @Example
  void aWordThatIsLongerThanALineIsBroken() {
    List<String> lines = Wrapping.lines("a " + "x".repeat(40), 70, 13);

    assertThat(lines).hasSizeGreaterThan(3);
    assertThat(String.join("", lines)).isEqualTo("a" + "x".repeat(40));
  }

  @Example
  void nothingIsOneEmptyLine() {
    assertThat(Wrapping.lines(" \n ", 70, 13)).containsExactly("");
  }

  @Property
  void noLineIsTooWideAndNothingIsLost(@ForAll String text) {
    List<String> lines = Wrapping.lines(text, 120, 13);

    assertThat(lines).allMatch(line -> Wrapping.width(line, 13) <= 120);
    assertThat(solid(String.join("", lines))).isEqualTo(solid(Svg.legal(text)));
  }

  private static String solid(String text) {
    return text.codePoints()
        .filter(point -> !Character.isWhitespace(point))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
