package dev.muster.comms.fanout;

import dev.muster.comms.component.Component;
import dev.muster.comms.link.Links;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.post.UpdateValues;
import dev.muster.comms.post.UpdateValues.Said;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.SubscriberLinks;
import dev.muster.comms.template.Templates;
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
  private final Phrases phrases;
  private final Links links;
  private final SubscriberLinks subscriberLinks;

  Wording(
      Announcement announcement,
      Templates templates,
      UpdateValues values,
      Links links,
      SubscriberLinks subscriberLinks) {
    this.announcement = announcement;
    this.phrases =
        new Phrases(
            said(announcement),
            templates,
            values,
            Map.of("unsubscribeUrl", UNSUBSCRIBE, "manageUrl", MANAGE));
    this.links = links;
    this.subscriberLinks = subscriberLinks;
  }

  Announcement announcement() {
    return announcement;
  }

  /** The words of each channel, with places for a reader. */
  Phrases phrases() {
    return phrases;
  }

  /** What is made the first time that it is asked for. */
  <T> T once(String key, Class<T> type, Supplier<T> maker) {
    return phrases.once(key, type, maker);
  }

  /** Words for one reader. */
  String filled(String words, Reader reader) {
    return words
        .replace(UNSUBSCRIBE, subscriberLinks.unsubscribe(reader.id(), reader.subscribedAt()))
        .replace(MANAGE, subscriberLinks.manage(reader.id(), reader.subscribedAt()));
  }

  String title(Locale language) {
    return phrases.title(language);
  }

  /** What the update says. */
  String body(Locale language) {
    return phrases.body(language);
  }

  String postUrl() {
    StatusPage page = announcement.page();
    return links.page(page.hosts(), page.path()) + "/incidents/" + announcement.post().code();
  }

  private static Said said(Announcement announcement) {
    PostUpdate update = announcement.update();
    return new Said(
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
        update.nextUpdateAt());
  }
}
