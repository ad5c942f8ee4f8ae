package dev.muster.comms.publicsite;

import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The door of a page that is not for everybody, in the page's colours and nothing else of it. */
@ApplicationScoped
class SignInPage {
  private static final Texts TEXTS = Texts.of("comms");

  /** What the door says beside its form. */
  enum State {
    ASKED(null),
    WRONG("door.wrong"),
    TOO_LATE("door.too-late");

    private final String text;

    State(String text) {
      this.text = text;
    }
  }

  /** What a browser may do with the door. */
  String policy(Served page) {
    return skin(page).policy();
  }

  /**
   * The door.
   *
   * @param way where the reader wants to go, below the page
   * @param login where to sign in at the identity provider; null when that does not help
   */
  String render(Served served, Locale locale, State state, String way, String login) {
    String name = served.page().name();
    Map<String, Object> data = new HashMap<>();
    data.put("t", Labels.of(locale));
    data.put("head", head(served, locale, name));
    data.put("title", TEXTS.text(locale, "door.title", Map.of("name", name)));
    data.put("wrong", state.text == null ? null : TEXTS.text(locale, state.text));
    data.put("action", served.address().base() + SignIn.PATH);
    data.put("password", served.access().hasPassword());
    data.put("login", login);
    data.put("way", way);
    return PublicTemplates.render("sign-in", data);
  }

  private static Views.Head head(Served served, Locale locale, String name) {
    return Views.Head.bare(
        name,
        name,
        locale.getLanguage(),
        served.address().base(),
        skin(served).view(locale.getLanguage(), served.page().languages()));
  }

  private static Skin skin(Served served) {
    return Skin.served(served.page().presentation().look().coloursOnly(), "");
  }
}
