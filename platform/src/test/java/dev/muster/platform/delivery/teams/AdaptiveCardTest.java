package dev.muster.platform.delivery.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AdaptiveCardTest {
  private static String said(String text) {
    return AdaptiveCard.textBlock(text).path("text").asText();
  }

  @Test
  void markdownIsSaidAsItIsWritten() {
    assertThat(said("[here](https://x.example) is *it*"))
        .isEqualTo("\\[here\\](https://x.example) is \\*it\\*");
    assertThat(said("c:\\temp_dir")).isEqualTo("c:\\\\temp\\_dir");
  }

  @Test
  void whatLooksLikeAListIsNone() {
    assertThat(said("- one\n2. two\n+3 % of 1.5")).isEqualTo("\\- one\n2\\. two\n+3 % of 1.5");
  }

  @Test
  void factsToo() {
    assertThat(AdaptiveCard.facts(Map.of("a_b", "[x](y)")).toString())
        .isEqualTo("[{\"title\":\"a\\\\_b\",\"value\":\"\\\\[x\\\\](y)\"}]");
  }
}
