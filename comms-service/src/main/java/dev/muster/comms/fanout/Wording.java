package dev.muster.comms.fanout;

import dev.muster.comms.component.Component;
import dev.muster.comms.link.Links;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.post.UpdateValues;
import dev.muster.comms.post.UpdateValues.Said;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.SubscriberLinks;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.template.Templates;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.comms.text.Localized;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The words of one announcement: made once for each language, with places for what only one reader
 * may see, which are filled for each.
 */
final class Wording {
  /** Nobody's words can contain these, so nobody's words are taken for them. */
  private static final String PLACES = "https://" + UUID.randomUUID() + ".invalid/";

  private static final String UNSUBSCRIBE = PLACES + "unsubscribe";
  private static final String MANAGE = PLACES + "manage";

  private final Announcement announcement;
  private final Templates templates;
  private final UpdateValues values;
  private final Links links;
  private final SubscriberLinks subscriberLinks;
  private final Map<String, Object> made = new HashMap<>();

  Wording(
      Announcement announcement,
      Templates templates,
      UpdateValues values,
      Links links,
      SubscriberLinks subscriberLinks) {
    this.announcement = announcement;
    this.templates = templates;
    this.values = values;
    this.links = links;
    this.subscriberLinks = subscriberLinks;
  }

  Announcement announcement() {
    return announcement;
  }

  /** The words of a template, with places for a reader. */
  Rendered words(TemplateKey template, Locale language) {
    return words(template, language, Map.of());
  }

  /**
   * @param instead values that replace the usual ones
   */
  Rendered words(TemplateKey template, Locale language, Map<String, Object> instead) {
    return once(
        template.key() + " " + language + instead,
        Rendered.class,
        () -> {
          Map<String, Object> variables = variables(language);
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

  /** Words for one reader. */
  String filled(String words, Reader reader) {
    return words
        .replace(UNSUBSCRIBE, subscriberLinks.unsubscribe(reader.id(), reader.subscribedAt()))
        .replace(MANAGE, subscriberLinks.manage(reader.id(), reader.subscribedAt()));
  }

  String title(Locale language) {
    return picked(announcement.post().title(), language);
  }

  /** What the update says. */
  String body(Locale language) {
    return picked(announcement.update().body(), language);
  }

  private String picked(Map<String, String> words, Locale language) {
    return Localized.pick(words, language.getLanguage(), announcement.page().languages());
  }

  String postUrl() {
    StatusPage page = announcement.page();
    return links.page(page.hosts(), page.path()) + "/incidents/" + announcement.post().code();
  }

  private Map<String, Object> variables(Locale language) {
    PostUpdate update = announcement.update();
    Map<String, Object> variables =
        values.of(
            new Said(
                announcement.page(),
                announcement.post().code(),
                announcement.post().reference(),
                announcement.post().title(),
                update.status(),
                update.correctedAt() != null,
                update.body(),
                announcement.components().stream().map(Component::name).toList(),
                update.number(),
                update.displayAt(),
                update.nextUpdateAt()),
            language);
    variables.put("unsubscribeUrl", UNSUBSCRIBE);
    variables.put("manageUrl", MANAGE);
    return variables;
  }
}
