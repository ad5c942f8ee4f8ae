package dev.muster.oncall.person;

import dev.muster.platform.phone.PhoneNumbers;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks addresses at which people are reached. */
public final class ContactAddress {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"',;]+@[^\\s@<>\"',;]+");
  private static final Pattern NTFY_TOPIC = Pattern.compile("https?://[^/?#]+/[-_A-Za-z0-9]{1,64}");
  private static final Pattern SLACK_MEMBER = Pattern.compile("[UW][A-Z0-9]{5,20}");
  private static final int LONGEST_EMAIL = 254;
  private static final Set<String> WEB = Set.of("http", "https");

  private ContactAddress() {}

  /**
   * The address without surrounding blanks; a telephone number in E.164.
   *
   * @throws ProblemException 422 {@code contact-method.bad-address}
   */
  static String checked(ContactMethodKind kind, String address) {
    var stripped = kind.isPhone() ? phone(address).orElse("") : address.strip();
    var fits =
        switch (kind) {
          case EMAIL -> isEmail(stripped);
          case WEBHOOK, WEB_PUSH -> isWebAddress(stripped);
          case NTFY -> isWebAddress(stripped) && NTFY_TOPIC.matcher(stripped).matches();
          case SMS, VOICE -> !stripped.isEmpty();
          case SLACK -> SLACK_MEMBER.matcher(stripped).matches() || isEmail(stripped);
        };
    if (!fits) {
      throw bad(kind);
    }
    return stripped;
  }

  static ProblemException bad(ContactMethodKind kind) {
    return new ProblemException(
        Problem.unprocessable(
            "contact-method.bad-address",
            "The address does not fit its kind",
            new FieldError("address", "address", expected(kind))));
  }

  public static boolean isEmail(String address) {
    return address.length() <= LONGEST_EMAIL && EMAIL.matcher(address).matches();
  }

  /**
   * A telephone number in E.164; empty for what cannot be called, or costs whoever calls it more
   * than a call does.
   */
  public static Optional<String> phone(String number) {
    return PhoneNumbers.e164(number, null);
  }

  public static boolean isWebAddress(String address) {
    try {
      var uri = new URI(address);
      return uri.getHost() != null
          && uri.getUserInfo() == null
          && WEB.contains(String.valueOf(uri.getScheme()));
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  /** What may be shown of a web address that is as good as a password. */
  public static String masked(String url) {
    var uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getAuthority() + "/…";
  }

  private static String expected(ContactMethodKind kind) {
    return switch (kind) {
      case EMAIL -> "must be an e-mail address";
      case WEBHOOK -> "must be an absolute http or https URL";
      case WEB_PUSH -> "must be the public https endpoint of a subscription";
      case NTFY -> "must be the public https URL of a topic, like https://ntfy.sh/my-topic";
      case SLACK -> "must be the e-mail address or the member id of somebody in Slack";
      case SMS, VOICE -> "must be a telephone number with its country code, like +12025550123";
    };
  }
}
