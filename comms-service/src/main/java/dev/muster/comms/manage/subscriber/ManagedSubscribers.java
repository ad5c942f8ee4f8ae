package dev.muster.comms.manage.subscriber;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.manage.body.Fields;
import dev.muster.comms.manage.component.ManagedComponents;
import dev.muster.comms.post.Post;
import dev.muster.comms.query.Conditions;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.SignUp;
import dev.muster.comms.subscriber.Subscriber;
import dev.muster.comms.subscriber.SubscriberAdmin;
import dev.muster.comms.subscriber.SubscriberState;
import dev.muster.comms.subscriber.Target;
import dev.muster.comms.subscriber.Targets;
import dev.muster.comms.subscriber.Wants;
import dev.muster.comms.subscriber.Wish;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Subscribers as clients of the manage API see and change them (contract B.4). */
@ApplicationScoped
public class ManagedSubscribers {
  /** As many as Statuspage changes at once. */
  private static final int AT_ONCE = 100;

  private static final int MOST_COMPONENTS = 1_100;

  private final SubscriberAdmin admin;
  private final SubscriberSearch search;
  private final Targets targets;
  private final Components components;
  private final ManagedComponents parts;

  ManagedSubscribers(
      SubscriberAdmin admin,
      SubscriberSearch search,
      Targets targets,
      Components components,
      ManagedComponents parts) {
    this.admin = admin;
    this.search = search;
    this.targets = targets;
    this.components = components;
    this.parts = parts;
  }

  /**
   * @param post null for those of the page and all its posts
   * @param sort field and direction; null for by target
   */
  public List<WireSubscriber> list(
      StatusPage page,
      Post post,
      SubscriberQuery query,
      String sort,
      String direction,
      int count,
      int before) {
    return read(
        page,
        search.find(
            page.id(),
            post == null ? null : post.id(),
            query,
            SubscriberSearch.order(sort, direction),
            count,
            before));
  }

  /** Those who left, the last first. */
  public List<WireSubscriber> unsubscribed(StatusPage page, int count, int before) {
    return read(page, search.unsubscribed(page.id(), count, before));
  }

  private List<WireSubscriber> read(StatusPage page, List<UUID> ids) {
    List<Component> all = components.ofPage(page.id());
    return ids.isEmpty()
        ? List.of()
        : admin.list(new Conditions().and("id in ?", ids), ids.size()).stream()
            .sorted(Comparator.comparingInt(each -> ids.indexOf(each.id())))
            .map(each -> WireSubscriber.of(page, all, each))
            .toList();
  }

  public WireSubscriber of(StatusPage page, Subscriber subscriber) {
    return WireSubscriber.of(page, components.ofPage(page.id()), subscriber);
  }

  /**
   * @param post whose subscriber it must be; null for any of the page
   * @throws ProblemException 404 when there is none
   */
  public Subscriber get(StatusPage page, Post post, String id) {
    return uuid(id)
        .filter(found -> found.pageId().equals(page.id()))
        .filter(found -> post == null || post.id().equals(found.postId()))
        .orElseThrow(() -> new ProblemException(Problem.notFound("manage.unknown", "Not found")));
  }

  private Optional<Subscriber> uuid(String id) {
    try {
      return admin.find(UUID.fromString(id));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  /**
   * Adds somebody, who is asked first unless the client says that this is settled.
   *
   * @param post the only one it is about; null for the whole page
   * @throws ProblemException 422 naming the field
   */
  public Subscriber add(StatusPage page, Post post, Fields wanted) {
    Target target = target(wanted);
    Set<UUID> chosen =
        parts
            .of(page)
            .named(wanted, "component_ids", wanted.texts("component_ids", MOST_COMPONENTS));
    if (wanted.raw("component_ids") != null && chosen.isEmpty()) {
      throw wanted.refused("component_ids", "size", "needs at least one; leave it out for all");
    }
    Wish wish = new Wish(Locale.forLanguageTag(page.languages().get(0)), Wants.ALL, chosen);
    return admin.add(
        new SignUp(page, post, target, wish), wanted.flag("skip_confirmation_notification", false));
  }

  private Target target(Fields wanted) {
    String email = wanted.text("email", 320);
    String endpoint = wanted.text("endpoint", 2_000);
    String number = wanted.text("phone_number", 40);
    if (email == null && endpoint == null && number == null) {
      throw wanted.refused("email", "required", "can't be blank");
    }
    if (endpoint != null) {
      return targets.of(Channel.WEBHOOK, endpoint, null, email);
    }
    return number == null
        ? targets.of(Channel.EMAIL, email, null, null)
        : targets.of(Channel.SMS, number, wanted.text("phone_country", 2), null);
  }

  /** Without {@code component_ids} it hears of all components. */
  public Subscriber change(StatusPage page, Subscriber subscriber, Fields body) {
    Set<UUID> chosen =
        parts.of(page).named(body, "component_ids", body.texts("component_ids", MOST_COMPONENTS));
    admin.change(subscriber, new Wish(subscriber.language(), subscriber.wants(), chosen));
    return subscriber;
  }

  /** Ends a subscription; nobody is written to about it. */
  public void end(StatusPage page, Subscriber subscriber) {
    admin.unsubscribe(page.id(), List.of(subscriber.id()));
  }

  public void resend(StatusPage page, Subscriber subscriber) {
    admin.resendConfirmation(page, List.of(subscriber.id()));
  }

  public void resendAll(StatusPage page, Fields body) {
    admin.resendConfirmation(page, named(page, body, SubscriberState.PENDING));
  }

  public void reactivateAll(StatusPage page, Fields body) {
    admin.reactivate(page.id(), named(page, body, SubscriberState.QUARANTINED));
  }

  public void endAll(StatusPage page, Fields body) {
    admin.unsubscribe(
        page.id(),
        named(page, body, SubscriberQuery.of(null, null, body.text("state", 20)).state()));
  }

  /** The ids that a client names, or all in a state while they are fewer than 100. */
  private List<UUID> named(StatusPage page, Fields body, SubscriberState state) {
    List<String> wanted = body.texts("subscribers", AT_ONCE);
    if (wanted.isEmpty()) {
      throw body.refused("subscribers", "required", "can't be blank");
    }
    if (!wanted.equals(List.of("all"))) {
      return wanted.stream().map(id -> get(page, null, id).id()).toList();
    }
    Channel type = SubscriberQuery.of(null, body.text("type", 20), null).type();
    List<UUID> all =
        search.find(
            page.id(),
            null,
            new SubscriberQuery(null, type, state),
            SubscriberSearch.order(null, null),
            AT_ONCE,
            0);
    if (all.size() >= AT_ONCE) {
      throw body.refused("subscribers", "size", "all works for fewer than " + AT_ONCE);
    }
    return all;
  }
}
