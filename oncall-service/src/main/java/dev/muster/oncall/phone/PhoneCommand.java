package dev.muster.oncall.phone;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text message or a key asks for.
 *
 * @param code of the page that is meant; null when none was given
 */
record PhoneCommand(PhoneAction action, String code) {
  private static final Pattern WORDS = Pattern.compile("[\\s.,;:!#]+");
  private static final Pattern CODE = Pattern.compile("\\d{4}|\\d{6}");

  private static final Map<String, PhoneAction> VERBS =
      Map.ofEntries(
          Map.entry("ack", PhoneAction.ACKNOWLEDGE),
          Map.entry("acknowledge", PhoneAction.ACKNOWLEDGE),
          Map.entry("принять", PhoneAction.ACKNOWLEDGE),
          Map.entry("беру", PhoneAction.ACKNOWLEDGE),
          Map.entry("esc", PhoneAction.ESCALATE),
          Map.entry("escalate", PhoneAction.ESCALATE),
          Map.entry("дальше", PhoneAction.ESCALATE),
          Map.entry("res", PhoneAction.CLOSE),
          Map.entry("resolve", PhoneAction.CLOSE),
          Map.entry("close", PhoneAction.CLOSE),
          Map.entry("закрыть", PhoneAction.CLOSE));

  private static final Map<String, PhoneAction> KEYS =
      Map.of("4", PhoneAction.ACKNOWLEDGE, "6", PhoneAction.CLOSE, "7", PhoneAction.ESCALATE);

  /** Words that the provider itself answers. */
  private static final Set<String> PROVIDERS_OWN =
      Set.of(
          "stop",
          "stopall",
          "unsubscribe",
          "cancel",
          "end",
          "quit",
          "start",
          "unstop",
          "yes",
          "help",
          "info");

  /** A verb and a code in any order, or one of them alone; empty for anything else. */
  static Optional<PhoneCommand> parse(String text) {
    PhoneAction action = null;
    String code = null;
    for (var word : WORDS.split(text.toLowerCase(Locale.ROOT).strip())) {
      if (word.isEmpty()) {
        continue;
      }
      if (action == null && VERBS.containsKey(word)) {
        action = VERBS.get(word);
      } else if (code == null && CODE.matcher(word).matches()) {
        code = word;
      } else {
        return Optional.empty();
      }
    }
    if (action == null && code == null) {
      return Optional.empty();
    }
    return Optional.of(new PhoneCommand(action == null ? PhoneAction.ACKNOWLEDGE : action, code));
  }

  /**
   * Whether the provider has answered this text itself, so that another answer would be one too
   * many.
   */
  static boolean isForTheProvider(String text) {
    return PROVIDERS_OWN.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** What a pressed key means. */
  static Optional<PhoneAction> key(String digits) {
    return Optional.ofNullable(KEYS.get(digits));
  }
}
