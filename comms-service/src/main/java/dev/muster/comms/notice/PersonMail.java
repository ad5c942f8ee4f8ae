package dev.muster.comms.notice;

import dev.muster.comms.message.Mail;
import dev.muster.comms.message.MailThread;
import dev.muster.comms.message.Messages;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.text.Moments;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.delivery.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Mail to colleagues, each in their own language and zone. */
@ApplicationScoped
class PersonMail {
  private static final Logger LOG = Logger.getLogger(PersonMail.class);

  private final Catalog catalog;
  private final Messages messages;
  private final MailThread threads;

  PersonMail(Catalog catalog, Messages messages, MailThread threads) {
    this.catalog = catalog;
    this.messages = messages;
    this.threads = threads;
  }

  /**
   * Writes about an incident to everybody in {@code people} whom the catalogue knows and who is
   * active.
   *
   * @param variables given the reader's way of writing times
   */
  void send(
      Collection<UUID> people,
      TemplateKey template,
      UUID incidentId,
      Function<Moments, Map<String, Object>> variables) {
    send(people, template, new Topic("incident", incidentId), variables);
  }

  /** The same about a post that no incident caused. */
  void sendAboutPost(
      Collection<UUID> people,
      TemplateKey template,
      UUID postId,
      Function<Moments, Map<String, Object>> variables) {
    send(people, template, new Topic("post", postId), variables);
  }

  /** The same about a digest of action items, which is about many incidents or none. */
  void sendAboutFollowUp(
      Collection<UUID> people,
      TemplateKey template,
      UUID digestId,
      Function<Moments, Map<String, Object>> variables) {
    send(people, template, new Topic("follow-up", digestId), variables);
  }

  /**
   * Invites to a meeting about an incident, or calls it off.
   *
   * @param calendars the meeting as iCalendar text by language
   */
  void invite(
      Collection<UUID> people,
      TemplateKey template,
      UUID incidentId,
      Map<String, String> calendars,
      Function<Moments, Map<String, Object>> variables) {
    send(people, template, new Topic("incident", incidentId, calendars), variables);
  }

  /** Mail that looks back on several incidents. */
  void sendDigest(
      Collection<UUID> people,
      TemplateKey template,
      UUID digestId,
      Function<Moments, Map<String, Object>> variables) {
    send(people, template, new Topic("digest", digestId), variables);
  }

  private record Topic(String kind, UUID id, Map<String, String> calendars) {
    Topic(String kind, UUID id) {
      this(kind, id, Map.of());
    }

    UUID incidentId() {
      return kind.equals("incident") ? id : null;
    }
  }

  private void send(
      Collection<UUID> people,
      TemplateKey template,
      Topic topic,
      Function<Moments, Map<String, Object>> variables) {
    for (CatalogPerson person : catalog.people(people)) {
      if (person.active()) {
        send(person, template, topic, variables);
      } else {
        LOG.infof("no mail to inactive person=%s template=%s", person.id(), template.key());
      }
    }
  }

  private void send(
      CatalogPerson person,
      TemplateKey template,
      Topic topic,
      Function<Moments, Map<String, Object>> variables) {
    Map<String, Object> all =
        new HashMap<>(variables.apply(new Moments(person.zone(), person.language())));
    all.put("name", person.name());
    messages.send(
        new Mail(
            person.email(),
            person.language(),
            template,
            all,
            threads.under(topic.kind(), topic.id()),
            Mail.About.person(person.id(), topic.incidentId()),
            topic.calendars().get(person.language().toLanguageTag())),
        Priority.NORMAL);
  }
}
