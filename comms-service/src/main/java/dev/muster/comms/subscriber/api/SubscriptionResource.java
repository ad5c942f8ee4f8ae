package dev.muster.comms.subscriber.api;

import dev.muster.comms.post.Post;
import dev.muster.comms.publicsite.NoticePages;
import dev.muster.comms.publicsite.NoticePages.Kind;
import dev.muster.comms.publicsite.SubscriptionPages;
import dev.muster.comms.publicsite.SubscriptionPages.Choice;
import dev.muster.comms.publicsite.SubscriptionPages.SignUpForm;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.ProofOfWork;
import dev.muster.comms.subscriber.ProofOfWork.Challenge;
import dev.muster.comms.subscriber.SignUp;
import dev.muster.comms.subscriber.SignUpLimits;
import dev.muster.comms.subscriber.Subscriptions;
import dev.muster.comms.subscriber.Target;
import dev.muster.comms.subscriber.Targets;
import dev.muster.comms.text.Localized;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.i18n.Texts;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.ratelimit.ClientAddress;
import dev.muster.platform.ratelimit.RateLimited;
import dev.muster.platform.security.SecretKeys;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * How customers subscribe without signing in. The log of messages and the state of the subscriber
 * are the record of what was done.
 */
@Path("/subscriptions")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "subscriptions", description = "Public: subscriptions")
public class SubscriptionResource {
  private static final Texts TEXTS = Texts.of("comms");

  private final Subscriptions subscriptions;
  private final Targets targets;
  private final ProofOfWork proofs;
  private final SignUpLimits limits;
  private final Wishes wishes;
  private final SubscriptionPages forms;
  private final PublicAnswers answers;

  SubscriptionResource(
      Subscriptions subscriptions,
      Targets targets,
      ProofOfWork proofs,
      SignUpLimits limits,
      Wishes wishes,
      SubscriptionPages forms,
      PublicAnswers answers) {
    this.subscriptions = subscriptions;
    this.targets = targets;
    this.proofs = proofs;
    this.limits = limits;
    this.wishes = wishes;
    this.forms = forms;
    this.answers = answers;
  }

  @GET
  @Path("/new")
  @RateLimited("subscription-link")
  @Transactional
  @Operation(summary = "The form to subscribe with")
  public Response form(
      @QueryParam("page") String slug,
      @QueryParam("channel") String channel,
      @QueryParam("post") String code,
      @QueryParam("lang") String lang,
      @HeaderParam("Accept-Language") String accepted,
      @Context HttpServerRequest request) {
    Locale locale = NoticePages.language(lang, accepted);
    Optional<StatusPage> found = wishes.page(slug, request);
    if (found.isEmpty()) {
      return answers.notice(404, found, locale, Kind.UNKNOWN);
    }
    StatusPage page = found.get();
    Optional<Post> post = wishes.post(page, code);
    Channel chosen = Wishes.channel(channel);
    SignUpForm form =
        new SignUpForm(
            page.slug(),
            Wishes.code(chosen),
            channels(locale, chosen),
            wishes.choices(page, Set.of()),
            post.map(Post::code).orElse(null),
            post.map(each -> Localized.pick(each.title(), locale.getLanguage(), page.languages()))
                .orElse(null));
    return answers.html(
        200,
        forms.signUp(PublicAnswers.owner(page), locale, form),
        SubscriptionPages.signUpPolicy());
  }

  @GET
  @Path("/challenge")
  @RateLimited("subscription-link")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "A riddle for the proof of work, good once and for ten minutes")
  public Challenge challenge() {
    return proofs.issue();
  }

  @GET
  @Path("/proof.js")
  @Produces("text/javascript;charset=utf-8")
  @Operation(summary = "The script that solves the riddle")
  public Response script() {
    return Response.ok(SubscriptionPages.SCRIPT)
        .header("Cache-Control", "public, max-age=3600")
        .build();
  }

  @POST
  @MachineWrite
  @Transactional
  @RateLimited("subscribe")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      operationId = "subscribeByForm",
      summary = "Ask for messages about a page",
      description =
          "The answer is the same for known and unknown targets. With a proof of work a network may"
              + " ask more often.")
  public Response subscribe(
      @BeanParam SignUpFields fields,
      @HeaderParam("Accept-Language") String accepted,
      @Context HttpServerRequest request) {
    Locale locale = NoticePages.language(fields.lang, accepted);
    Optional<StatusPage> page = wishes.page(fields.slug, request);
    if (page.isEmpty()) {
      return answers.notice(404, page, locale, Kind.UNKNOWN);
    }
    Channel channel = Wishes.channel(fields.channel);
    Target target;
    try {
      target = target(channel, fields);
    } catch (ProblemException bad) {
      return answers.notice(400, page, locale, refusal(bad));
    }
    String token = SecretKeys.token();
    if (fields.trap == null || fields.trap.isBlank()) {
      boolean proven = proofs.spend(fields.challenge, fields.proof);
      limits.take(page.get(), channel, ClientAddress.network(request), proven);
      token = subscriptions.request(signUp(page.get(), target, fields, locale));
    }
    return taken(page.get(), target, locale, token);
  }

  /** People get a page, not a problem document, whatever goes wrong. */
  @ServerExceptionMapper
  public Response sorry(RuntimeException thrown, HttpHeaders headers) {
    return answers.sorry(thrown, headers);
  }

  private SignUp signUp(StatusPage page, Target target, SignUpFields fields, Locale locale) {
    return new SignUp(
        page,
        wishes.post(page, fields.post).orElse(null),
        target,
        wishes.wish(page, fields.language, locale, fields.wants, fields.components));
  }

  private Target target(Channel channel, SignUpFields fields) {
    String address =
        switch (channel) {
          case EMAIL -> fields.email;
          case SMS -> fields.phone;
          case WEBHOOK, SLACK, TEAMS -> fields.endpoint;
        };
    return targets.of(channel, address, fields.country, fields.email);
  }

  private Response taken(StatusPage page, Target target, Locale locale, String token) {
    return switch (target.channel()) {
      case EMAIL ->
          answers.notice(202, page, locale, Kind.CHECK_MAIL, Map.of("email", target.shown()));
      case WEBHOOK ->
          answers.notice(202, page, locale, Kind.CHECK_CONTACT, Map.of("email", target.contact()));
      case SLACK, TEAMS -> answers.notice(202, page, locale, Kind.CHECK_CHANNEL, Map.of());
      case SMS ->
          answers.html(
              202, forms.code(Optional.of(PublicAnswers.owner(page)), locale, token, false));
    };
  }

  private static Kind refusal(ProblemException bad) {
    if (bad.problem().errors().isEmpty()) {
      return Kind.NO_PROVIDER;
    }
    return switch (bad.problem().errors().get(0).field()) {
      case "email" -> Kind.INVALID_ADDRESS;
      case "phone_number" -> Kind.INVALID_NUMBER;
      default -> Kind.INVALID_ENDPOINT;
    };
  }

  private List<Choice> channels(Locale locale, Channel chosen) {
    return Stream.of(Channel.values())
        .filter(channel -> channel == chosen || targets.canReach(channel))
        .map(
            channel ->
                new Choice(
                    Wishes.code(channel),
                    TEXTS.text(locale, "subscribe.channel-" + Wishes.code(channel)),
                    channel == chosen))
        .toList();
  }
}
