package dev.muster.platform.delivery.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlackTextTest {
  @Test
  void wordsOfSendersAreNoMarkup() {
    assertThat(SlackText.plain("<!channel> a & b")).isEqualTo("&lt;!channel&gt; a &amp; b");
    assertThat(SlackText.bold("a * b\nc")).isEqualTo("*a \u2217 b c*");
    assertThat(SlackText.link("https://example.org/a|b>c", "x|y"))
        .isEqualTo("<https://example.org/a%7Cb%3Ec|x\u00a6y>");
  }

  @Test
  void wordsAreCutBetweenCharacters() {
    var cut = SlackText.plain("\ud83d\udd25".repeat(2_000));

    assertThat(cut).endsWith("\ud83d\udd25…");
    assertThat(cut.length()).isLessThanOrEqualTo(2_801);
  }

  @Test
  void whatSlackGetsIsShortEnoughHoweverLongCharactersBecome() {
    assertThat(SlackText.plain("<".repeat(2_000)))
        .hasSizeLessThanOrEqualTo(2_801)
        .endsWith("&lt;…");
    assertThat(SlackText.plain("a&b", 5)).isEqualTo("a…");
    assertThat(SlackText.plain("a&b", 7)).isEqualTo("a&amp;b");
  }
}
