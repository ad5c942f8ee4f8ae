package dev.muster.comms.subscriber.api;

import dev.muster.comms.component.Components;
import dev.muster.comms.link.Links;
import dev.muster.comms.publicsite.NoticePages;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.SignUp;
import dev.muster.comms.subscriber.SignUpLimits;
import dev.muster.comms.subscriber.Subscriptions;
import dev.muster.comms.subscriber.Target;
import dev.muster.comms.subscriber.Targets;
import dev.muster.platform.delivery.http.WebForm;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.ratelimit.ClientAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What both addresses of the self-service API do, for the page at the root and for every other. */
@ApplicationScoped
class SubscribeApi {
  private static final int LONGEST_FORM = 20_000;

  private final Subscriptions subscriptions;
  private final Targets targets;
  private final SignUpLimits limits;
  private final Components components;
  private final Wishes wishes;
  private final Links links;

  SubscribeApi(
      Subscriptions subscriptions,
      Targets targets,
      SignUpLimits limits,
      Components components,
      Wishes wishes,
      Links links) {
    this.subscriptions = subscriptions;
    this.targets = targets;
    this.limits = limits;
    this.components = components;
    this.wishes = wishes;
    this.links = links;
  }

  /**
   * @param slug null for the page at the root
   */
  Response subscribe(@Nullable String slug, SubscribeRequest request, HttpServerRequest call) {
    StatusPage page = found(wishes.page(slug, call));
    SubscribeRequest.Wanted wanted = request.subscriber();
    Channel channel = wanted.channel();
    Target target = targets.of(channel, wanted.address(), wanted.phoneCountry(), wanted.email());
    limits.take(page, channel, ClientAddress.network(call), false);
    subscriptions.request(
        new SignUp(
            page,
            wishes.post(page, wanted.incidentId()).orElse(null),
            target,
            wishes.wish(page, null, language(page, call), null, wanted.components())));
    return answer(201, SubscribeReply.of(reference(page), choosable(page), target));
  }

  Response subscribe(@Nullable String slug, String form, HttpServerRequest call) {
    if (form.length() > LONGEST_FORM) {
      throw new ProblemException(
          Problem.tooLarge("request.too-large", "This form is larger than it can be"));
    }
    return subscribe(slug, SubscribeRequest.of(WebForm.parse(form)), call);
  }

  Response unsubscribe(@Nullable String slug, String id) {
    StatusPage page = page(slug);
    if (subscriptions.end(id).isEmpty()) {
      uuid(id).ifPresent(subscriptions::remind);
    }
    return answer(200, SubscribeReply.of(reference(page), choosable(page)));
  }

  Response resend(@Nullable String slug, String id) {
    StatusPage page = page(slug);
    uuid(id).ifPresent(subscriptions::remind);
    return answer(200, SubscribeReply.of(reference(page), choosable(page)));
  }

  private StatusPage page(@Nullable String slug) {
    return found(wishes.page(slug));
  }

  private static StatusPage found(Optional<StatusPage> page) {
    return page.orElseThrow(
        () ->
            new ProblemException(
                Problem.notFound("statuspage.unknown", "There is no such status page")));
  }

  private SubscribeReply.PageReference reference(StatusPage page) {
    return SubscribeReply.PageReference.of(page, links.page(page.hosts(), page.path()));
  }

  private boolean choosable(StatusPage page) {
    return components.ofPage(page.id()).size() > 1;
  }

  private static Locale language(StatusPage page, HttpServerRequest call) {
    String accepted = call.getHeader("Accept-Language");
    return NoticePages.language(accepted == null ? page.languages().get(0) : null, accepted);
  }

  private static Response answer(int status, SubscribeReply reply) {
    return Response.status(status)
        .entity(reply)
        .header("Access-Control-Allow-Origin", "*")
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
