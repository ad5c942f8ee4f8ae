package dev.muster.oncall.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AckHelpViewTest {
  private static final UUID ID = new UUID(1, 1);

  private static String html(String language, AckHelp help) {
    return new AckHelpView(new PageWords(Locale.forLanguageTag(language)), "token/help").of(help);
  }

  private static AckHelp.Contact contact(boolean pages) {
    return new AckHelp.Contact(
        ID,
        "R&D <lab>",
        "vendor",
        pages,
        "+12025550123",
        "a@example.org",
        "https://example.org/?a=1&b=2",
        "contract \"42\"");
  }

  @Test
  void whereNobodyHelpsNothingIsOffered() {
    assertThat(html("en", AckHelp.NONE)).isEmpty();
  }

  @Test
  void whoCanBePagedIsAButtonAndTheirAddressesAreLinks() {
    assertThat(html("en", new AckHelp(Optional.of("Lena"), List.of(contact(true)))))
        .contains("formaction=\"token/help/manager\">Page my manager, Lena</button>")
        .contains("formaction=\"token/help/" + ID + "\">Page R&amp;D &lt;lab&gt; (vendor)</button>")
        .contains("href=\"tel:+12025550123\"", "href=\"mailto:a@example.org\"")
        .contains("href=\"https://example.org/?a=1&amp;b=2\"")
        .contains("contract &quot;42&quot;")
        .doesNotContain("<lab>");
  }

  @Test
  void whoCannotBePagedIsNamedOnly() {
    assertThat(html("ru", new AckHelp(Optional.empty(), List.of(contact(false)))))
        .contains("Кто может помочь", "R&amp;D &lt;lab&gt; (vendor)")
        .doesNotContain("<button");
  }

  @Test
  void theReturnKeyPagesNobodyByAccident() {
    assertThat(html("en", new AckHelp(Optional.of("Lena"), List.of())))
        .contains("<textarea name=\"message\"")
        .doesNotContain("<input");
  }
}
