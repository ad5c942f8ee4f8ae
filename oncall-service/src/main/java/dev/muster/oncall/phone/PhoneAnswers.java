package dev.muster.oncall.phone;

import dev.muster.oncall.page.PageCodes;
import dev.muster.platform.delivery.twilio.TwilioCallbacks;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.ratelimit.RateLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people answer to their pages from a telephone. Each message and each key counts once; who
 * repeats it hears the same again.
 */
@ApplicationScoped
public class PhoneAnswers {
  private static final Set<String> HELP = Set.of("answer.help", "answer.stranger");
  private static final Said STRANGE = Said.of("answer.stranger");
  private static final String HELP_BUCKET = "phone-help";
  private static final int MOST_LISTED = 5;

  private final PhoneTable table;
  private final PhoneReplies replies;
  private final PhoneActions actions;
  private final PageCodes codes;
  private final TwilioCallbacks callbacks;
  private final RateLimiter limiter;

  PhoneAnswers(
      PhoneTable table,
      PhoneReplies replies,
      PhoneActions actions,
      PageCodes codes,
      TwilioCallbacks callbacks,
      RateLimiter limiter) {
    this.table = table;
    this.replies = replies;
    this.actions = actions;
    this.codes = codes;
    this.callbacks = callbacks;
    this.limiter = limiter;
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
    Function<Said, String> worded = said -> written(language, from, said);
    if (speaker.isEmpty()) {
      return replies.once(id, () -> STRANGE, worded);
    }
    var command = PhoneCommand.parse(text);
    var bundle = command.flatMap(wanted -> table.bundleByCode(from, wanted.code()));
    return bundle.isEmpty()
        ? replies.once(id, () -> reply(from, command), worded)
        : replies.onceDone(
            id, () -> actions.act(bundle.get(), command.orElseThrow().action(), "sms"), worded);
  }

  /** Machines that answer whatever they get are not helped for ever. */
  private String written(Locale language, String to, Said said) {
    var reply = new Twiml(language);
    if (!HELP.contains(said.key()) || limiter.tryTake(HELP_BUCKET, to)) {
      reply.message(said.in(language));
    }
    return reply.text();
  }

  private Said reply(String from, Optional<PhoneCommand> command) {
    return command.map(wanted -> reply(from, wanted)).orElse(Said.of("answer.help"));
  }

  private Said reply(String from, PhoneCommand command) {
    if (command.code() != null) {
      return table
          .byCode(from, command.code())
          .map(page -> actions.act(page, command.action(), "sms"))
          .orElseGet(() -> new Said("answer.unknown-code", Map.of("code", command.code())));
    }
    var open = table.open(from, command.action() != PhoneAction.ACKNOWLEDGE, MOST_LISTED + 1);
    return switch (open.size()) {
      case 0 -> Said.of("answer.nothing-open");
      case 1 -> actions.act(open.get(0), command.action(), "sms");
      default -> new Said("answer.which", Map.of("pages", listed(from, open)));
    };
  }

  private String listed(String phone, List<PhonePage> open) {
    return open.stream()
            .limit(MOST_LISTED)
            .map(page -> codes.issue(page.id(), page.alertId(), phone) + " " + page.brief())
            .collect(Collectors.joining("\n"))
        + (open.size() > MOST_LISTED ? "\n…" : "");
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
      return spoken(language, STRANGE);
    }
    var action = PhoneCommand.key(digits);
    if (action.isEmpty()) {
      return again
          ? spoken(language, Said.of("call.no-key"))
          : askAgain(language, "/twilio/voice?page=" + page.get().id(), "call.wrong-key");
    }
    return replies.once(
        call + "/" + digits,
        () -> actions.act(page.get(), action.get(), "voice"),
        said -> spoken(language, said));
  }

  /** As {@link #key}, in a call about several alerts: only taking all of them is on offer. */
  public String bundleKey(String call, String to, UUID bundleId, String digits, boolean again) {
    var bundle = table.bundleById(to, bundleId);
    var language = language(bundle.map(PhoneBundle::language));
    if (bundle.isEmpty()) {
      return spoken(language, STRANGE);
    }
    if (!PhoneCommand.key(digits).equals(Optional.of(PhoneAction.ACKNOWLEDGE))) {
      return again
          ? spoken(language, Said.of("call.no-key"))
          : askAgain(language, "/twilio/voice/bundle?bundle=" + bundleId, "call.bundle.wrong-key");
    }
    return replies.onceDone(
        call + "/" + digits,
        () -> actions.act(bundle.get(), PhoneAction.ACKNOWLEDGE, "voice"),
        said -> spoken(language, said));
  }

  private String askAgain(Locale language, String path, String key) {
    var address = callbacks.address(path + "&again=true").orElseThrow();
    return new Twiml(language)
        .ask(address, Said.of(key).in(language))
        .say(Said.of("call.no-key").in(language))
        .hangUp()
        .text();
  }

  private static String spoken(Locale language, Said said) {
    return new Twiml(language).say(said.in(language)).hangUp().text();
  }

  private static Locale language(Optional<String> tag) {
    return Languages.negotiate(tag.orElse(null), null);
  }
}
