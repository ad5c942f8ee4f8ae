package dev.muster.comms.subscriber;

import dev.muster.comms.component.Component;
import dev.muster.comms.link.Links;
import dev.muster.comms.message.Mail;
import dev.muster.comms.message.MailThread;
import dev.muster.comms.message.Messages;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.post.PostWentOut;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.text.Localized;
import dev.muster.comms.text.Moments;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Mail to everybody who subscribed to what an update is about, one thread per post. */
@ApplicationScoped
public class SubscriberNotices {
  private static final Texts TEXTS = Texts.of("comms");

  private final SubscriberRepository subscribers;
  private final SubscriberLinks unsubscribe;
  private final Messages messages;
  private final MailThread threads;
  private final Links links;

  SubscriberNotices(
      SubscriberRepository subscribers,
      SubscriberLinks unsubscribe,
      Messages messages,
      MailThread threads,
      Links links) {
    this.subscribers = subscribers;
    this.unsubscribe = unsubscribe;
    this.messages = messages;
    this.threads = threads;
    this.links = links;
  }

  /** Queues one mail for each subscriber concerned, in the transaction that said it. */
  void tell(@Observes PostWentOut said) {
    StatusPage page = said.page();
    Post post = said.post();
    PostUpdate update = said.update();
    List<Component> components = said.components();
    Map<Locale, Map<String, Object>> words = new HashMap<>();
    List<Mail> mails = new ArrayList<>();
    for (Subscriber subscriber : subscribers.active(page.id())) {
      if (concerned(subscriber, post)) {
        Map<String, Object> variables =
            new HashMap<>(
                words.computeIfAbsent(
                    subscriber.language(),
                    language -> variables(page, post, update, components, language)));
        variables.put(
            "unsubscribeUrl", unsubscribe.unsubscribe(subscriber.id(), subscriber.createdAt()));
        mails.add(
            new Mail(
                subscriber.email(),
                subscriber.language(),
                TemplateKey.SUBSCRIBER_UPDATE,
                variables,
                headers(page, post, subscriber),
                new Mail.About(null, subscriber.id(), post.incidentId(), page.id(), update.id())));
      }
    }
    messages.sendAll(mails, Priority.BULK);
  }

  /** A filter picks components; a post without any concerns everybody. */
  private static boolean concerned(Subscriber subscriber, Post post) {
    if (!subscriber.wants().includes(post.kind())) {
      return false;
    }
    if (subscriber.postId() != null) {
      return subscriber.postId().equals(post.id());
    }
    Set<?> filter = subscriber.componentIds();
    return filter.isEmpty()
        || post.componentIds().isEmpty()
        || !Collections.disjoint(filter, post.componentIds());
  }

  private Map<String, String> headers(StatusPage page, Post post, Subscriber subscriber) {
    Map<String, String> headers = new HashMap<>(threads.under("post", post.id()));
    headers.putAll(unsubscribe.headers(subscriber.id(), subscriber.createdAt()));
    headers.put("List-Id", threads.listId("status", page.slug()));
    headers.put("Feedback-ID", post.code() + ":" + page.code() + ":status:muster");
    headers.put("Precedence", "bulk");
    return headers;
  }

  private Map<String, Object> variables(
      StatusPage page, Post post, PostUpdate update, List<Component> components, Locale language) {
    Moments moments = new Moments(page.zone(), language);
    String tag = language.getLanguage();
    Instant next = update.nextUpdateAt();
    Map<String, Object> variables = new HashMap<>();
    variables.put("page", page.name());
    variables.put("pageUrl", links.site(page.path() + "/"));
    variables.put("postUrl", links.site(page.path() + "/incidents/" + post.code()));
    variables.put("title", Localized.pick(post.title(), tag, page.languages()));
    variables.put("status", TEXTS.text(language, "post." + update.status().wire()));
    variables.put("body", Localized.pick(update.body(), tag, page.languages()));
    variables.put(
        "components",
        components.stream().map(Component::name).sorted().collect(Collectors.joining(", ")));
    variables.put("reference", post.reference());
    variables.put("number", update.number());
    variables.put("time", moments.full(update.displayAt()));
    variables.put("nextUpdate", next == null ? "" : moments.full(next));
    variables.put("contact", page.supportContact());
    variables.put("resolved", !update.status().open());
    return variables;
  }
}
