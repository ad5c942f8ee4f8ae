package dev.muster.comms.message;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a failure says of the reader's side; nothing, when it is our own side that fails. */
enum Refusal {
  /** This address will never work. */
  GONE,
  /** It did not work this time. */
  SOFT,
  /** The reader wants no more. */
  LEFT;

  private static final Pattern ENHANCED =
      Pattern.compile("(?<![\\d.])([45])\\.(\\d{1,3})\\.(\\d{1,3})(?!\\.?\\d)");
  private static final Pattern REPLY = Pattern.compile("(^|[\\s;:])([45])(\\d\\d)[ -]");
  private static final Pattern ANSWER = Pattern.compile("answered (\\d{3})");
  private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{5})(?!\\d)");
  private static final Set<String> BAD_NUMBERS =
      Set.of("21211", "21214", "21217", "21614", "30005", "30006");

  /**
   * @param channel by its name in the delivery queue
   * @param error why a message failed for good
   */
  static Optional<Refusal> of(String channel, String error) {
    if (error == null) {
      return Optional.empty();
    }
    return switch (channel) {
      case "email" -> mail(error);
      case "sms" -> sms(error);
      case "webhook", "slack-webhook", "teams" -> call(error);
      default -> Optional.empty();
    };
  }

  /** RFC 3463 where the server says it, else RFC 5321. */
  private static Optional<Refusal> mail(String error) {
    Matcher enhanced = ENHANCED.matcher(error);
    if (enhanced.find()) {
      String code = enhanced.group();
      boolean address = code.startsWith("5.1.") && !code.equals("5.1.7") && !code.equals("5.1.8");
      return Optional.of(address || code.equals("5.2.1") || code.equals("5.4.4") ? GONE : SOFT);
    }
    Matcher reply = REPLY.matcher(error);
    if (!reply.find()) {
      return Optional.empty();
    }
    boolean mailbox =
        reply.group(2).equals("5") && Set.of("50", "51", "53").contains(reply.group(3));
    return Optional.of(mailbox ? GONE : SOFT);
  }

  private static Optional<Refusal> sms(String error) {
    Matcher code = CODE.matcher(error);
    while (code.find()) {
      if (code.group(1).equals("21610")) {
        return Optional.of(LEFT);
      }
      if (BAD_NUMBERS.contains(code.group(1))) {
        return Optional.of(GONE);
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> call(String error) {
    Matcher answer = ANSWER.matcher(error);
    boolean gone = answer.find() && answer.group(1).equals("410");
    return Optional.of(gone ? LEFT : SOFT);
  }
}
