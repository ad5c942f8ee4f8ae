package dev.muster.postmortem.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.markdown.MarkdownRenderer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private final MarkdownRenderer renderer = new MarkdownRenderer();

  @Test
  void markdownBecomesHtml() {
    assertThat(renderer.toHtml("# Cause\n\nThe *pool* was [small](https://example.org/pool).\n"))
        .isEqualTo(
            "<h1>Cause</h1>\n<p>The <em>pool</em> was <a href=\"https://example.org/pool\""
                + " rel=\"nofollow noopener noreferrer\">small</a>.</p>\n");
  }

  @Test
  void aTableBecomesATable() {
    String table = Markdown.table(List.of("Time", "Event"), List.of(List.of("14:32", "a \\| b")));

    assertThat(renderer.toHtml(table)).contains("<table>", "<th>Time</th>", "<td>a | b</td>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox(1))",
        "<javascript:alert(1)>",
        "![x](https://tracker.example/pixel.png)",
        "![x](javascript:alert(1))",
        "<svg/onload=alert(1)>",
        "<a href=\"https://example.org\" onclick=\"alert(1)\">x</a>",
        "<iframe src=https://example.org></iframe>",
        "<style>*{display:none}</style>",
        "[x](https://example.org \"\\\" onmouseover=\\\"alert(1)\")",
        "<details open ontoggle=alert(1)>",
        "`</code><script>alert(1)</script>`",
        "```html\n</code></pre><script>alert(1)</script>\n```",
        "| a |\n| --- |\n| <script>alert(1)</script> |",
        "[a]: javascript:alert(1)\n\n[a]",
        "<<script>script>alert(1)<</script>/script>"
      })
  void markupThatCouldActIsInert(String hostile) {
    assertThat(actsIn(renderer.toHtml(hostile))).isFalse();
  }

  @Property
  void noTextRendersToAnythingThatCouldAct(@ForAll @StringLength(max = 200) String any) {
    assertThat(actsIn(renderer.toHtml(any))).isFalse();
  }

  @Property
  void escapedTextIsShownAsItIs(@ForAll @StringLength(max = 100) String any) {
    String plain = any.replaceAll("[\\p{Cc}\\p{Cn}\\p{Cs}\\p{Co}]", "").strip();
    String html = renderer.toHtml(Markdown.escape(plain));

    assertThat(html).doesNotContain("<em>", "<strong>", "<a ", "<h1", "<li>", "<code>", "<table");
  }

  @Test
  void escapingKeepsTheWords() {
    assertThat(renderer.toHtml(Markdown.escape("- 5 *stars* <b> | [x](y) #1 `c`\nnext_line")))
        .isEqualTo("<p>- 5 *stars* &lt;b&gt; | [x](y) #1 &#96;c&#96; next_line</p>\n");
    assertThat(renderer.toHtml(Markdown.escape("12. first"))).isEqualTo("<p>12. first</p>\n");
  }

  @Test
  void lineEndsAreTheSameWhateverTheEditor() {
    assertThat(Markdown.normalise("a\r\nb\rc  \n\n")).isEqualTo("a\nb\nc");
    assertThat(Markdown.normalise(null)).isEmpty();
  }

  private static boolean actsIn(String html) {
    String tagsOnly = html.replaceAll("(?s)>[^<]*", ">");
    return tagsOnly.matches(
        "(?is).*(<script|<img|<svg|<iframe|<style|<object|<details|javascript:|vbscript:|data:"
            + "|\\son\\w+\\s*=).*");
  }
}
