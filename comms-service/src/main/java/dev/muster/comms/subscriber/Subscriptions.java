package dev.muster.comms.subscriber;

import dev.muster.comms.message.Addresses;
import dev.muster.comms.message.MailRefused;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.ratelimit.RateLimiter;
import dev.muster.platform.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Subscribing in two steps and leaving in one (contracts/channels.md, section 5). */
@ApplicationScoped
public class Subscriptions {
  private static final Logger LOG = Logger.getLogger(Subscriptions.class);

  private final SubscriberRepository subscribers;
  private final Subscribers targets;
  private final Confirmations confirmations;
  private final Invitations invitations;
  private final WebhookTrials trials;
  private final SubscriberLinks links;
  private final StatusPages pages;
  private final RateLimiter limits;
  private final InstantSource time;
  private final Duration quarantined;

  Subscriptions(
      SubscriberRepository subscribers,
      Subscribers targets,
      Confirmations confirmations,
      Invitations invitations,
      WebhookTrials trials,
      SubscriberLinks links,
      StatusPages pages,
      RateLimiter limits,
      InstantSource time,
      @ConfigProperty(name = "muster.retention.quarantined") Duration quarantined) {
    this.subscribers = subscribers;
    this.targets = targets;
    this.confirmations = confirmations;
    this.invitations = invitations;
    this.trials = trials;
    this.links = links;
    this.pages = pages;
    this.limits = limits;
    this.time = time;
    this.quarantined = quarantined;
  }

  /** A subscriber with the page that it is about. */
  public record Subscription(StatusPage page, Subscriber subscriber) {}

  /**
   * Somebody asks to be told. The caller learns nothing: whether the target is known, new or asked
   * for too often shows only there.
   *
   * @return what a code that is sent as a text message goes with; for the others, and where nothing
   *     was sent, it means nothing
   */
  public String request(SignUp wanted) {
    String asked = Subscribers.key(wanted.target());
    if (!mayAsk(asked)) {
      return SecretKeys.token();
    }
    Subscriber subscriber = targets.findOrCreate(wanted).subscriber();
    String owner = Subscribers.key(subscriber);
    if (!owner.equals(asked) && !mayAsk(owner)) {
      return SecretKeys.token();
    }
    if (subscriber.gets(wanted.wish())) {
      invitations.already(wanted.page(), subscriber);
      return SecretKeys.token();
    }
    return invitations.confirm(wanted.page(), subscriber, wanted.wish(), Priority.NORMAL);
  }

  /** What a token would confirm; empty when it does not work any more. */
  public Optional<Subscription> toConfirm(String token) {
    return confirmations.find(token).flatMap(wanted -> find(wanted.subscriberId()));
  }

  /** Confirms; empty when the token does not work any more. */
  public Optional<Subscription> confirm(String token) {
    return confirmations.use(token).flatMap(this::confirm);
  }

  /** Confirms with what a text message said; empty when it is wrong, or too late. */
  public Optional<Subscription> confirm(String token, String code) {
    return confirmations.use(token, code).flatMap(this::confirm);
  }

  /** What a link in a message would change; empty for a link that is not ours. */
  public Optional<Subscription> toManage(String token) {
    return links
        .managing(token)
        .flatMap(this::find)
        .filter(
            found ->
                found.subscriber().state() != SubscriberState.PENDING
                    || found.subscriber().confirmedAt() != null);
  }

  /**
   * Changes what somebody gets, whoever left gets it again; a webhook that has not answered yet is
   * called once more. Empty for a link that is not ours.
   */
  public Optional<Subscription> manage(String token, Wish wish) {
    return toManage(token).map(found -> confirmed(found, wish));
  }

  /** What a link would end; empty for a link that is not ours. */
  public Optional<Subscription> toUnsubscribe(String token) {
    return links.leaving(token).flatMap(this::find);
  }

  /** Ends a subscription, as often as it is asked; empty for a link that is not ours. */
  public Optional<Subscription> end(String token) {
    return links.leaving(token).or(() -> links.managing(token)).flatMap(this::find).map(this::end);
  }

  /** Sends the way out and, where it waits for that, what confirms; as seldom as a sign-up. */
  public void remind(UUID id) {
    find(id).filter(found -> mayAsk(Subscribers.key(found.subscriber()))).ifPresent(this::remind);
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

  private boolean mayAsk(String owner) {
    boolean may = limits.tryTake("subscribe-address", owner);
    if (!may) {
      LOG.infof("subscription asked for too often owner=%s", Addresses.masked(owner));
    }
    return may;
  }

  private Optional<Subscription> confirm(Confirmations.Wanted wanted) {
    return find(wanted.subscriberId()).map(found -> confirmed(found, wanted.wish()));
  }

  private Subscription confirmed(Subscription found, Wish wish) {
    Subscriber subscriber = found.subscriber();
    subscriber.confirm(wish, time.instant());
    if (subscriber.state() == SubscriberState.PENDING) {
      trials.begin(found.page(), subscriber);
    }
    return found;
  }

  private Subscription end(Subscription found) {
    found.subscriber().unsubscribe(time.instant());
    return found;
  }

  private void remind(Subscription found) {
    Subscriber subscriber = found.subscriber();
    switch (subscriber.state()) {
      case PENDING ->
          invitations.confirm(found.page(), subscriber, subscriber.wish(), Priority.NORMAL);
      case ACTIVE -> invitations.already(found.page(), subscriber);
      case QUARANTINED, UNSUBSCRIBED ->
          LOG.debugf("nothing is sent to subscriber=%s", subscriber.id());
    }
  }

  private Optional<Subscription> find(UUID id) {
    return subscribers
        .findByIdOptional(id)
        .map(subscriber -> new Subscription(pages.get(subscriber.pageId()), subscriber));
  }
}
