package dev.muster.comms.publicsite;

import dev.muster.comms.publicsite.NoticePages.Owner;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms with which people subscribe and change what they get; they work without JavaScript. */
@ApplicationScoped
public class SubscriptionPages {
  private static final Texts TEXTS = Texts.of("comms");

  /** The script that does the proof of work, asked for by the sign-up page alone. */
  public static final String SCRIPT = PublicTemplates.script("proof.js");

  /** One of several things to choose; {@code code} is what the form sends. */
  public record Choice(String code, String name, boolean chosen) {}

  /**
   * A form to sign up.
   *
   * @param slug of the page
   * @param channel in lower case
   * @param channels the ways there are
   * @param post code of the only post it is about; null for the whole page
   * @param postTitle of that post; null without one
   */
  public record SignUpForm(
      String slug,
      String channel,
      List<Choice> channels,
      List<Choice> components,
      @Nullable String post,
      @Nullable String postTitle) {}

  /**
   * A form to change a subscription.
   *
   * @param state what is said of it now
   * @param action where the form leads
   * @param unsubscribe where the button that ends it leads; null when it has ended
   * @param secret what signs the calls of a webhook; null when it is not shown
   * @param whole whether it is about the page and not one post, so that there is something to
   *     choose
   */
  public record ManageForm(
      String address,
      String state,
      String action,
      @Nullable String unsubscribe,
      @Nullable String secret,
      boolean whole,
      List<Choice> components,
      List<Choice> languages,
      String wants) {}

  /** What a browser may do with the sign-up page: run our own script, which asks for a riddle. */
  public static String signUpPolicy() {
    return NoticePages.contentSecurityPolicy() + "; script-src 'self'; connect-src 'self'";
  }

  public String signUp(Owner owner, Locale locale, SignUpForm form) {
    Map<String, Object> data = data(Optional.of(owner), locale, "subscribe.title");
    data.put("form", form);
    data.put("languages", languages(owner.languages(), locale.getLanguage()));
    return PublicTemplates.render("sign-up", data);
  }

  /**
   * Asks for the code of a text message.
   *
   * @param owner empty when it is not known
   * @param token that it goes with
   * @param wrong whether the last one was not right
   */
  public String code(Optional<Owner> owner, Locale locale, String token, boolean wrong) {
    Map<String, Object> data = data(owner, locale, "subscribe.code-title");
    data.put("token", token);
    data.put("wrong", wrong);
    return PublicTemplates.render("code", data);
  }

  public String manage(Owner owner, Locale locale, ManageForm form) {
    Map<String, Object> data = data(Optional.of(owner), locale, "subscribe.manage-title");
    data.put("form", form);
    return PublicTemplates.render("manage", data);
  }

  /** The languages of a page by their own names. */
  public static List<Choice> languages(List<String> tags, String chosen) {
    return tags.stream()
        .map(
            tag -> {
              Locale own = Locale.forLanguageTag(tag);
              String name = own.getDisplayLanguage(own);
              return new Choice(
                  tag,
                  name.substring(0, 1).toUpperCase(own) + name.substring(1),
                  tag.equals(chosen));
            })
        .toList();
  }

  private static Map<String, Object> data(Optional<Owner> owner, Locale locale, String title) {
    Map<String, Object> data = new HashMap<>();
    data.put("t", Labels.of(locale));
    data.put("title", TEXTS.text(locale, title));
    data.put(
        "head",
        NoticePages.head(
            owner,
            locale,
            owner.map(Owner::name).orElseGet(() -> TEXTS.text(locale, title)),
            TEXTS.text(locale, title)));
    return data;
  }
}
