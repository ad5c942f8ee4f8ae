package dev.muster.comms.publicsite;

import dev.muster.platform.i18n.Languages;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Small pages with one message and at most one button, in the look of the status page. */
@ApplicationScoped
public class NoticePages {
  private static final Texts TEXTS = Texts.of("comms");

  /** What a page says; the text keys are made from it. */
  public enum Kind {
    NO_PAGE("page.none-title", "page.none", null),
    UNKNOWN("page.none-title", "page.unknown", null),
    CHECK_MAIL("subscribe.check-title", "subscribe.check", null),
    CHECK_CONTACT("subscribe.check-title", "subscribe.check-contact", null),
    CHECK_CHANNEL("subscribe.check-channel-title", "subscribe.check-channel", null),
    INVALID_ADDRESS("subscribe.invalid-title", "subscribe.invalid", null),
    INVALID_NUMBER("subscribe.invalid-title", "subscribe.invalid-number", null),
    INVALID_ENDPOINT("subscribe.invalid-title", "subscribe.invalid-endpoint", null),
    NO_PROVIDER("subscribe.away-title", "subscribe.no-provider", null),
    CONFIRM("subscribe.confirm-title", "subscribe.confirm", "subscribe.confirm-submit"),
    CONFIRMED("subscribe.confirmed-title", "subscribe.confirmed", null),
    OLD_LINK("subscribe.link-title", "subscribe.link", null),
    STOP("subscribe.stop-title", "subscribe.stop", "subscribe.stop-submit"),
    STOPPED("subscribe.stopped-title", "subscribe.stopped", null),
    AWAY("subscribe.away-title", "subscribe.away", null),
    PAGE_AWAY("page.away-title", "page.away", null),
    NOT_INVITED("door.not-invited-title", "door.not-invited", null),
    TOO_OFTEN("notice.often-title", "notice.often", null);

    private final String title;
    private final String text;
    private final String submit;

    Kind(String title, String text, String submit) {
      this.title = title;
      this.text = text;
      this.submit = submit;
    }
  }

  /** The status page that a message belongs to. */
  public record Owner(String name, String path, List<String> languages) {}

  /** What a browser may do with such a page. */
  public static String contentSecurityPolicy() {
    return PublicTemplates.CONTENT_SECURITY_POLICY;
  }

  /** A page without a button and without anything to fill in. */
  public String render(Optional<Owner> owner, Locale locale, Kind kind) {
    return render(owner, locale, kind, Map.of(), null);
  }

  /**
   * A page.
   *
   * @param arguments of the text
   * @param action where the button leads; null for none
   */
  public String render(
      Optional<Owner> owner,
      Locale locale,
      Kind kind,
      Map<String, String> arguments,
      String action) {
    String name = owner.map(Owner::name).orElseGet(() -> TEXTS.text(locale, "page.none-title"));
    Map<String, Object> all = new HashMap<>(arguments);
    all.put("page", name);
    Map<String, Object> data = new HashMap<>();
    data.put("t", Labels.of(locale));
    data.put("head", head(owner, locale, name, TEXTS.text(locale, kind.title)));
    data.put("title", TEXTS.text(locale, kind.title));
    data.put("text", TEXTS.text(locale, kind.text, all));
    data.put("submit", kind.submit == null ? null : TEXTS.text(locale, kind.submit));
    data.put("action", action);
    data.put("back", owner.isPresent());
    return PublicTemplates.render("notice", data);
  }

  static Views.Head head(Optional<Owner> owner, Locale locale, String name, String title) {
    return Views.Head.bare(
        title + " · " + name,
        name,
        locale.getLanguage(),
        owner.map(Owner::path).orElse(""),
        Skin.served(Look.SHIPPED, "").view(locale.getLanguage(), List.of()));
  }

  /** The reader's language among those that Muster speaks. */
  public static Locale language(String wanted, String acceptLanguage) {
    return Languages.negotiate(wanted, acceptLanguage);
  }
}
