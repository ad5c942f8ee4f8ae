package dev.muster.platform.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownRendererTest {
  private final MarkdownRenderer renderer = new MarkdownRenderer();

  @Test
  void ofAnImageTheWordsAreShown() {
    assertThat(renderer.toHtml("See ![the *pool*](https://evil.example/pixel.png)"))
        .isEqualToIgnoringWhitespace("<p>See <em>the <em>pool</em></em></p>");
  }

  @Test
  void aKnownImageIsShownAndAnotherIsNot() {
    assertThat(
            renderer.toHtml(
                "![a](analysis:1)\n\n![b](analysis:2)",
                address -> address.equals("analysis:1") ? "<svg>1</svg>" : null))
        .isEqualToIgnoringWhitespace("<p><svg>1</svg></p>\n<p><em>b</em></p>");
  }

  @Test
  void nobodyWritesAMarkOrAPictureOfTheirOwn() {
    assertThat(
            renderer.toHtml(
                "picture-1 <img src=x onerror=alert(1)> ![a](javascript:alert(1))",
                address -> null))
        .doesNotContain("<img", "javascript")
        .contains("picture-1", "&lt;img");
  }
}
