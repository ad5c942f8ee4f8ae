package dev.muster.comms.fanout;

import dev.muster.comms.post.UpdateValues;
import dev.muster.comms.post.UpdateValues.Said;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.template.Templates;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.comms.text.Localized;
import dev.muster.comms.text.SmsText;
import dev.muster.platform.i18n.Shortened;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Something said in the words of each channel, made once for each language. */
final class Phrases {
  /** So many parts of a text message at most. */
  static final int SEGMENTS = 3;

  private static final int LONGEST_CARD = 4_000;
  private static final int SHORTEST_TITLE = 8;
  private static final int STEP = 8;

  private final Said said;
  private final Templates templates;
  private final UpdateValues values;
  private final Map<String, Object> own;
  private final Map<String, Object> made = new HashMap<>();

  /**
   * @param own links of one reader, or places for them
   */
  Phrases(Said said, Templates templates, UpdateValues values, Map<String, Object> own) {
    this.said = said;
    this.templates = templates;
    this.values = values;
    this.own = own;
  }

  /** Words of a mail. */
  Rendered mail(Locale language) {
    return words(TemplateKey.SUBSCRIBER_UPDATE, language, Map.of());
  }

  /** Words of a message in a channel of Slack. */
  Rendered slack(Locale language) {
    return words(TemplateKey.SUBSCRIBER_CHANNEL, language, Map.of());
  }

  /** Words of a card in Teams, which must not be too large. */
  Rendered teams(Locale language) {
    return words(
        TemplateKey.SUBSCRIBER_CHANNEL,
        language,
        Map.of("body", Shortened.to(LONGEST_CARD, body(language))));
  }

  /** Words of a text message; a long title gives way to the link. */
  Rendered sms(Locale language) {
    return once("sms " + language, Rendered.class, () -> fitting(language));
  }

  private Rendered fitting(Locale language) {
    String title = title(language);
    Rendered words = words(TemplateKey.SUBSCRIBER_SMS, language, Map.of());
    for (int length = title.length();
        length > SHORTEST_TITLE && SmsText.of(words.body()).segments().size() > SEGMENTS;
        length -= STEP) {
      words =
          words(TemplateKey.SUBSCRIBER_SMS, language, Map.of("title", Shortened.to(length, title)));
    }
    return words;
  }

  private Rendered words(TemplateKey template, Locale language, Map<String, Object> instead) {
    return once(
        template.key() + " " + language + instead,
        Rendered.class,
        () -> {
          Map<String, Object> variables = values.of(said, language);
          variables.putAll(own);
          variables.putAll(instead);
          return templates.render(template, language, variables);
        });
  }

  /** What is made the first time that it is asked for. */
  <T> T once(String key, Class<T> type, Supplier<T> maker) {
    Object present = made.get(key);
    if (present == null) {
      present = maker.get();
      made.put(key, present);
    }
    return type.cast(present);
  }

  String title(Locale language) {
    return picked(said.title(), language);
  }

  String body(Locale language) {
    return picked(said.body(), language);
  }

  private String picked(Map<String, String> words, Locale language) {
    return Localized.pick(words, language.getLanguage(), said.page().languages());
  }
}
