package dev.muster.comms.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SafeHtmlTest {
  @Test
  void webAddressesBecomeLinksWithoutTheFullStop() {
    assertThat(SafeHtml.linked("See https://example.org/x."))
        .isEqualTo(
            "See <a href=\"https://example.org/x\" rel=\"nofollow\">https://example.org/x</a>.");
  }

  @Test
  void scriptAddressesStayText() {
    assertThat(SafeHtml.linked("javascript:alert(1)")).isEqualTo("javascript:alert(1)");
  }

  @Property
  void nothingButLinksAndParagraphsIsEverMade(@ForAll String text) {
    String html = SafeHtml.paragraphs(text + "<b onclick=x>");
    String rest = html.replaceAll("<a href=\"[^\"<>]*\" rel=\"nofollow\">|</a>|<p>|</p>|<br>", "");
    assertThat(rest).doesNotContain("<").doesNotContain(">").doesNotContain("\"");
  }
}
