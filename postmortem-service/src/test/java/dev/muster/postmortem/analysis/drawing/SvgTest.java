package dev.muster.postmortem.analysis.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SvgTest {

  @Example
  void markupIsShownAndNotObeyed() {
    assertThat(Svg.escape("<script>\"a\" & 'b'</script>"))
        .isEqualTo("&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;");
  }

  @Example
  void charactersThatXmlForbidsOrThatTurnTextRoundAreLeftOut() {
    assertThat(Svg.legal("a\u0000b\u0008c\uFFFEd\u202Ee\uD800f\u2066g\u0085h🐟"))
        .isEqualTo("abcdefgh🐟");
  }

  @Example
  void numbersHaveAtMostOneDecimalWhateverTheReadersLanguage() {
    assertThat(Svg.number(1.25)).isEqualTo("1.3");
    assertThat(Svg.number(3)).isEqualTo("3");
    assertThat(Svg.number(-0.04)).isEqualTo("0");
  }

  @Property
  void nothingEscapesAnElementOrAnAttribute(@ForAll String text) {
    assertThat(Svg.escape(text)).doesNotContain("<", ">", "\"", "'");
  }
}
