package dev.muster.oncall.phone;

import dev.muster.contracts.Who;
import dev.muster.oncall.alert.AlertActions;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.page.BundleAnswers;
import dev.muster.oncall.page.PageCodes;
import dev.muster.oncall.page.Pager;
import dev.muster.platform.delivery.twilio.TwilioCallbacks;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.i18n.Texts;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.ratelimit.RateLimiter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What people answer to their pages from a telephone. Each message and each key counts once; who
 * repeats it hears the same again.
 */
@ApplicationScoped
public class PhoneAnswers {
  private static final Texts TEXTS = Texts.of("oncall");
  private static final Set<String> HELP = Set.of("answer.help", "answer.stranger");
  private static final String HELP_BUCKET = "phone-help";
  private static final int MOST_LISTED = 5;
  private static final int LONGEST_LISTED = 60;

  private final PhoneTable table;
  private final PageCodes codes;
  private final BundleAnswers bundles;
  private final Alerts alerts;
  private final AlertActions actions;
  private final Pager pager;
  private final TwilioCallbacks callbacks;
  private final RateLimiter limiter;
  private final InstantSource time;

  PhoneAnswers(
      PhoneTable table,
      PageCodes codes,
      BundleAnswers bundles,
      Alerts alerts,
      AlertActions actions,
      Pager pager,
      TwilioCallbacks callbacks,
      RateLimiter limiter,
      InstantSource time) {
    this.table = table;
    this.codes = codes;
    this.bundles = bundles;
    this.alerts = alerts;
    this.actions = actions;
    this.pager = pager;
    this.callbacks = callbacks;
    this.limiter = limiter;
    this.time = time;
  }

  /** Words with their arguments, to be said in a language. */
  private record Said(String key, Map<String, ?> arguments) {
    static Said of(String key) {
      return new Said(key, Map.of());
    }
  }

  /**
   * Takes a text message.
   *
   * @param id the provider's own, the same on every repetition
   * @return TwiML with the reply
   */
  public String message(String id, String from, String text) {
    if (PhoneCommand.isForTheProvider(text)) {
      return new Twiml(Languages.standard()).text();
    }
    var speaker = table.language(from);
    var language = language(speaker);
    return once(
        id,
        () -> written(language, from, speaker.isEmpty() ? strange() : reply(from, text)),
        refused -> written(language, from, refused));
  }

  /** Machines that answer whatever they get are not helped for ever. */
  private String written(Locale language, String to, Said said) {
    var reply = new Twiml(language);
    if (!HELP.contains(said.key()) || limiter.tryTake(HELP_BUCKET, to)) {
      reply.message(words(language, said));
    }
    return reply.text();
  }

  private static Said strange() {
    return Said.of("answer.stranger");
  }

  private Said reply(String from, String text) {
    var command = PhoneCommand.parse(text);
    return command.isEmpty() ? Said.of("answer.help") : reply(from, command.get());
  }

  private Said reply(String from, PhoneCommand command) {
    if (command.code() != null) {
      return table
          .byCode(from, command.code())
          .map(page -> act(page, command.action(), "sms"))
          .or(() -> table.bundleByCode(from, command.code()).map(all -> act(all, command.action())))
          .orElseGet(() -> new Said("answer.unknown-code", Map.of("code", command.code())));
    }
    var open = table.open(from, command.action() != PhoneAction.ACKNOWLEDGE, MOST_LISTED + 1);
    return switch (open.size()) {
      case 0 -> Said.of("answer.nothing-open");
      case 1 -> act(open.get(0), command.action(), "sms");
      default -> new Said("answer.which", Map.of("pages", listed(from, open)));
    };
  }

  private String listed(String phone, List<PhonePage> open) {
    return open.stream()
            .limit(MOST_LISTED)
            .map(page -> codes.issue(page.id(), page.alertId(), phone) + " " + brief(page))
            .collect(Collectors.joining("\n"))
        + (open.size() > MOST_LISTED ? "\n…" : "");
  }

  private static String brief(PhonePage page) {
    var text = page.service() + ": " + page.summary();
    return text.codePointCount(0, text.length()) <= LONGEST_LISTED
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_LISTED)) + "…";
  }

  /**
   * Takes a key that was pressed in a call.
   *
   * @param call the provider's own id
   * @param to the telephone that was called
   * @param again whether a wrong key was pressed before
   * @return TwiML with what is said next
   */
  public String key(String call, String to, UUID pageId, String digits, boolean again) {
    var page = table.byId(to, pageId);
    var language = language(page.map(PhonePage::language));
    if (page.isEmpty()) {
      return spoken(language, strange());
    }
    var action = PhoneCommand.key(digits);
    if (action.isEmpty()) {
      return again
          ? spoken(language, Said.of("call.no-key"))
          : askAgain(language, "/twilio/voice?page=" + page.get().id(), "call.wrong-key");
    }
    return once(
        call + "/" + digits,
        () -> spoken(language, act(page.get(), action.get(), "voice")),
        refused -> spoken(language, refused));
  }

  private String askAgain(Locale language, String path, String key) {
    var address = callbacks.address(path + "&again=true").orElseThrow();
    return new Twiml(language)
        .ask(address, words(language, Said.of(key)))
        .say(words(language, Said.of("call.no-key")))
        .hangUp()
        .text();
  }

  /** As {@link #key}, in a call about several alerts: only taking all of them is on offer. */
  public String bundleKey(String call, String to, UUID bundleId, String digits, boolean again) {
    var bundle = table.bundleById(to, bundleId);
    var language = language(bundle.map(PhoneBundle::language));
    if (bundle.isEmpty()) {
      return spoken(language, strange());
    }
    if (!PhoneCommand.key(digits).equals(Optional.of(PhoneAction.ACKNOWLEDGE))) {
      return again
          ? spoken(language, Said.of("call.no-key"))
          : askAgain(language, "/twilio/voice/bundle?bundle=" + bundleId, "call.bundle.wrong-key");
    }
    return once(
        call + "/" + digits,
        () -> spoken(language, takeAll(bundle.get(), "voice")),
        refused -> spoken(language, refused));
  }

  private Said act(PhoneBundle bundle, PhoneAction action) {
    return switch (action) {
      case ACKNOWLEDGE -> takeAll(bundle, "sms");
      case ESCALATE, CLOSE -> Said.of("answer.bundle-takes-only");
    };
  }

  private Said takeAll(PhoneBundle bundle, String via) {
    var taken = bundles.acknowledge(bundle.id(), via);
    return taken == 0
        ? Said.of("answer.bundle-over")
        : new Said("answer.bundle", Map.of("count", taken));
  }

  private static String spoken(Locale language, Said said) {
    return new Twiml(language).say(words(language, said)).hangUp().text();
  }

  /** Says what an action could not do. */
  private interface Refusal {
    String said(Said why);
  }

  /** A refused action leaves nothing behind but what was said. */
  private String once(String id, Supplier<String> answer, Refusal refusal) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> onceInTransaction(id, answer));
    } catch (ProblemException refused) {
      var said =
          switch (refused.problem().code()) {
            case "alert.nothing-above" -> Said.of("answer.nothing-above");
            case "alert.merged" -> Said.of("answer.merged");
            default -> Said.of("answer.over");
          };
      return QuarkusTransaction.requiringNew()
          .call(() -> onceInTransaction(id, () -> refusal.said(said)));
    }
  }

  private String onceInTransaction(String id, Supplier<String> answer) {
    if (!table.isNew(id, time.instant())) {
      return table.replyTo(id);
    }
    var reply = answer.get();
    table.replied(id, reply);
    return reply;
  }

  private Said act(PhonePage page, PhoneAction action, String via) {
    var by = Who.person(page.personId(), page.personName());
    return switch (action) {
      case ACKNOWLEDGE -> acknowledge(page, by, via);
      case ESCALATE -> {
        actions.hasten(page.alertId(), by);
        pager.did(page.id(), "escalate", via, time.instant());
        yield about("answer.escalated", page);
      }
      case CLOSE -> close(page, by, via);
    };
  }

  private Said acknowledge(PhonePage page, Who by, String via) {
    var effect = alerts.acknowledge(page.alertId(), by, via);
    var alert = alerts.get(page.alertId());
    return switch (effect) {
      case CHANGES -> about("answer.yours", page);
      case NOTHING_NEW ->
          page.personId().equals(alert.acknowledgedById())
              ? about("answer.yours", page)
              : about("answer.taken", page, Map.of("name", alert.acknowledgedBy()));
      case TOO_LATE -> Said.of("answer.over");
    };
  }

  private Said close(PhonePage page, Who by, String via) {
    if (alerts.resolve(page.alertId(), by, null) != AlertStatus.Effect.CHANGES) {
      return Said.of("answer.over");
    }
    pager.did(page.id(), "resolve", via, time.instant());
    return about("answer.closed", page);
  }

  private static Said about(String key, PhonePage page) {
    return about(key, page, Map.of());
  }

  private static Said about(String key, PhonePage page, Map<String, ?> more) {
    var arguments = new HashMap<String, Object>(more);
    arguments.put("alert", brief(page));
    return new Said(key, arguments);
  }

  private static String words(Locale language, Said said) {
    return TEXTS.text(language, said.key(), said.arguments());
  }

  private static Locale language(Optional<String> tag) {
    return Languages.negotiate(tag.orElse(null), null);
  }
}
