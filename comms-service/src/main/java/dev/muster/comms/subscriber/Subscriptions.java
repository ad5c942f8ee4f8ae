package dev.muster.comms.subscriber;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.link.Links;
import dev.muster.comms.message.Addresses;
import dev.muster.comms.message.Mail;
import dev.muster.comms.message.MailRefused;
import dev.muster.comms.message.Messages;
import dev.muster.comms.query.Conditions;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.comms.template.TemplateKey;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.ratelimit.RateLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Subscribing in two steps and leaving in one (contracts/channels.md, section 5). */
@ApplicationScoped
public class Subscriptions {
  private static final Logger LOG = Logger.getLogger(Subscriptions.class);

  private final SubscriberRepository subscribers;
  private final Confirmations confirmations;
  private final SubscriberLinks subscriberLinks;
  private final StatusPages pages;
  private final Components components;
  private final Messages messages;
  private final RateLimiter limits;
  private final Links links;
  private final InstantSource time;
  private final Duration quarantined;

  Subscriptions(
      SubscriberRepository subscribers,
      Confirmations confirmations,
      SubscriberLinks subscriberLinks,
      StatusPages pages,
      Components components,
      Messages messages,
      RateLimiter limits,
      Links links,
      InstantSource time,
      @ConfigProperty(name = "muster.retention.quarantined") Duration quarantined) {
    this.subscribers = subscribers;
    this.confirmations = confirmations;
    this.subscriberLinks = subscriberLinks;
    this.pages = pages;
    this.components = components;
    this.messages = messages;
    this.limits = limits;
    this.links = links;
    this.time = time;
    this.quarantined = quarantined;
  }

  /**
   * Somebody asks for mail to an address. The caller learns nothing: whether the address is known,
   * new or asked for too often shows only in its mailbox.
   *
   * @param componentCodes public ids of the components; those that are not on the page are ignored,
   *     empty means all
   */
  public void request(
      StatusPage page, String address, Locale language, Collection<String> componentCodes) {
    String email = Addresses.normalized(address);
    if (!limits.tryTake("subscribe-address", page.id() + " " + email)) {
      LOG.infof("subscription asked for too often address=%s", Addresses.masked(email));
      return;
    }
    Set<UUID> filter = filter(page, componentCodes);
    Wish wish = new Wish(language, Wants.ALL, filter);
    Subscriber subscriber =
        subscribers.find(page.id(), email).orElseGet(() -> create(page, email, wish));
    if (subscriber.gets(wish)) {
      tellAlready(page, subscriber);
    } else {
      askToConfirm(page, subscriber, language, filter);
    }
  }

  /** The page that a token would subscribe to; empty when the token does not work any more. */
  public Optional<StatusPage> toConfirm(String token) {
    return confirmations
        .find(token)
        .map(wanted -> subscribers.findById(wanted.subscriberId()))
        .map(subscriber -> pages.get(subscriber.pageId()));
  }

  /** Confirms; empty when the token does not work any more. */
  public Optional<StatusPage> confirm(String token) {
    return confirmations
        .use(token)
        .map(
            wanted -> {
              Subscriber subscriber = subscribers.findById(wanted.subscriberId());
              subscriber.confirm(
                  new Wish(wanted.language(), Wants.ALL, wanted.componentIds()), time.instant());
              return pages.get(subscriber.pageId());
            });
  }

  /** The page that a link would unsubscribe from; empty for a link that is not ours. */
  public Optional<StatusPage> toUnsubscribe(String token) {
    return subscriberLinks
        .leaving(token)
        .flatMap(subscribers::findByIdOptional)
        .map(subscriber -> pages.get(subscriber.pageId()));
  }

  /** Ends a subscription, as often as it is asked; empty for a link that is not ours. */
  public Optional<StatusPage> end(String token) {
    return subscriberLinks
        .leaving(token)
        .flatMap(subscribers::findByIdOptional)
        .map(
            subscriber -> {
              subscriber.unsubscribe(time.instant());
              return pages.get(subscriber.pageId());
            });
  }

  /** Mail to a subscriber came back for good. */
  void refused(@Observes MailRefused refusal) {
    quarantine(refusal.subscriberId(), refusal.why());
  }

  /** What was sent to an active subscriber came back for good; it is deleted after a while. */
  public void quarantine(UUID id, String why) {
    Instant now = time.instant();
    subscribers
        .findByIdOptional(id)
        .ifPresent(subscriber -> subscriber.quarantine(why, now, now.plus(quarantined)));
  }

  /** Ends a subscription, as often as it is asked: a complaint, STOP, an endpoint that is gone. */
  public void unsubscribe(UUID id) {
    subscribers
        .findByIdOptional(id)
        .ifPresent(subscriber -> subscriber.unsubscribe(time.instant()));
  }

  /** In the order of their ids. */
  public List<Subscriber> list(Conditions conditions, int count) {
    return subscribers.list(conditions, count);
  }

  /**
   * Deletes all that is known of a subscriber but the masked address in the log of messages.
   *
   * @throws ProblemException 404 when there is none
   */
  public void remove(UUID id) {
    if (!subscribers.deleteById(id)) {
      throw new ProblemException(
          Problem.notFound("subscriber.unknown", "There is no subscriber " + id));
    }
  }

  private Subscriber create(StatusPage page, String email, Wish wish) {
    Subscriber subscriber =
        new Subscriber(Ids.next(), page.id(), null, Target.email(email), wish, time.instant());
    subscribers.persistAndFlush(subscriber);
    return subscriber;
  }

  private Set<UUID> filter(StatusPage page, Collection<String> codes) {
    return components.ofPage(page.id()).stream()
        .filter(component -> codes.contains(component.code()))
        .map(Component::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void askToConfirm(
      StatusPage page, Subscriber subscriber, Locale language, Set<UUID> filter) {
    String token = confirmations.issue(subscriber.id(), language, filter);
    send(
        page,
        subscriber,
        language,
        TemplateKey.SUBSCRIBER_CONFIRM,
        Map.of(
            "page", page.name(),
            "pageUrl", links.site(page.path() + "/"),
            "confirmUrl", links.site("/subscriptions/confirm/" + token),
            "hours", Confirmations.LIFETIME.toHours()));
  }

  private void tellAlready(StatusPage page, Subscriber subscriber) {
    send(
        page,
        subscriber,
        subscriber.language(),
        TemplateKey.SUBSCRIBER_ALREADY,
        Map.of(
            "page", page.name(),
            "pageUrl", links.site(page.path() + "/"),
            "unsubscribeUrl",
                subscriberLinks.unsubscribe(subscriber.id(), subscriber.createdAt())));
  }

  private void send(
      StatusPage page,
      Subscriber subscriber,
      Locale language,
      TemplateKey template,
      Map<String, Object> variables) {
    messages.send(
        new Mail(
            subscriber.email(),
            language,
            template,
            variables,
            Map.of(),
            Mail.About.subscription(subscriber.id(), page.id())),
        Priority.NORMAL);
  }
}
