package dev.muster.comms.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MailHtmlTest {
  @Test
  void aLineWithALabelAndAnAddressBecomesAButton() {
    String html = MailHtml.of("en", "Hello", "Text\n\nOpen it: https://example.org/a?b=c&d=e");
    assertThat(html)
        .contains("<a class=\"button\" href=\"https://example.org/a?b=c&amp;d=e\">Open it</a>");
  }

  @Test
  void theSignatureIsSmallPrintWithLinksInsteadOfAddresses() {
    String html = MailHtml.of("en", "Hello", "Text\n\n-- \nWhy\nTo stop: https://example.org/u");
    assertThat(html)
        .contains("<footer><p>Why<br><a href=\"https://example.org/u\">To stop</a></p></footer>");
  }

  @Property
  void whatPeopleWroteCannotBecomeMarkup(@ForAll String words) {
    String html = MailHtml.of("en", words, "<script>alert(1)</script>" + words);
    assertThat(html).doesNotContain("<script>");
  }
}
