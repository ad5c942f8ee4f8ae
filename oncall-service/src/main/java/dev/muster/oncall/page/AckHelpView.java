package dev.muster.oncall.page;

import java.util.Map;
import java.util.stream.Collectors;

/** The part of the acknowledge page that asks others for help: one tap each. */
final class AckHelpView {
  private final PageWords words;
  private final String path;

  /**
   * @param path below which the requests go; relative to the page
   */
  AckHelpView(PageWords words, String path) {
    this.words = words;
    this.path = path;
  }

  String of(AckHelp help) {
    if (help.isEmpty()) {
      return "";
    }
    return """
        <section aria-labelledby="help"><h2 id="help">%s</h2><form method="post">
        <textarea name="message" rows="2" maxlength="500" aria-label="%s" placeholder="%s"></textarea>
        %s%s</form></section>
        """
        .formatted(
            escaped("ack.help"),
            escaped("ack.help.message"),
            escaped("ack.help.message"),
            help.manager()
                .map(
                    name -> button("manager", words.text("ack.help.manager", Map.of("name", name))))
                .orElse(""),
            help.contacts().stream().map(this::contact).collect(Collectors.joining()));
  }

  private String contact(AckHelp.Contact contact) {
    var name = Map.of("name", contact.name(), "area", contact.area());
    return (contact.pages()
            ? button(contact.id().toString(), words.text("ack.help.page", name))
            : "")
        + "<div class=\"contact\">"
        + (contact.pages()
            ? ""
            : "<b>" + Html.escape(words.text("ack.help.contact", name)) + "</b> ")
        + link("tel:", contact.phone())
        + link("mailto:", contact.email())
        + link("", contact.url())
        + Html.escape(contact.note())
        + "</div>";
  }

  private String button(String who, String text) {
    return "<button class=\"quiet\" type=\"submit\" formaction=\"%s/%s\">%s</button>"
        .formatted(Html.escape(path), Html.escape(who), Html.escape(text));
  }

  private static String link(String scheme, String address) {
    return address == null
        ? ""
        : "<a href=\"%s\">%s</a> ".formatted(Html.escape(scheme + address), Html.escape(address));
  }

  private String escaped(String key) {
    return Html.escape(words.text(key));
  }
}
