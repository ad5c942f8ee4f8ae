package dev.muster.postmortem.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.postmortem.analysis.AnalysisKind;
import dev.muster.postmortem.document.SectionKey;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PicturesTest {
  private static final UUID ID = UUID.fromString("01995b2a-7c00-7000-8000-000000000004");
  private static final String SVG =
      "<svg width=\"10\" height=\"10\" aria-labelledby=\"analysis-" + ID + "-title\"></svg>";

  @Test
  void aPictureThatATextNamesIsShownThereAndNowhereElse() {
    String page = page("Before ![why](analysis:" + ID + ") after ![again](analysis:" + ID + ")");

    assertThat(page)
        .contains("Before <span class=\"picture\">" + SVG + "</span> after <em>again</em>")
        .containsOnlyOnce("<svg");
  }

  @Test
  void aPictureThatNoTextNamesIsShownWithItsAnalysis() {
    assertThat(page("Words")).contains("<figure class=\"picture\">" + SVG + "</figure>");
  }

  @Test
  void ofAnImageThatIsNoneTheWordsAreShown() {
    assertThat(page("![a](analysis:) ![b](analysis:" + UUID.randomUUID() + ") ![c](https://x/y)"))
        .contains("<em>a</em> <em>b</em> <em>c</em>")
        .doesNotContain("<img");
  }

  private static String page(String markdown) {
    Paper paper =
        new Paper(
            "INC-12",
            "Down",
            List.of(),
            List.of(new Paper.Part(SectionKey.ROOT_CAUSE, "Root cause", markdown)),
            List.of(),
            List.of(new Paper.Study(AnalysisKind.FIVE_WHYS, "Why", "because")),
            "",
            List.of(),
            null);
    return HtmlExport.page(paper, List.of(SVG), Locale.ENGLISH, new MarkdownRenderer());
  }
}
