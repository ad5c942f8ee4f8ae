package dev.muster.oncall.person;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that an address fits its kind of contact method. */
final class ContactAddress {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"',;]+@[^\\s@<>\"',;]+");
  private static final Set<String> WEB = Set.of("http", "https");

  private ContactAddress() {}

  /**
   * The address without surrounding blanks.
   *
   * @throws ProblemException 422 {@code contact-method.bad-address}
   */
  static String checked(ContactMethodKind kind, String address) {
    var stripped = address.strip();
    var fits =
        switch (kind) {
          case EMAIL -> stripped.length() <= 254 && EMAIL.matcher(stripped).matches();
          case WEBHOOK -> isWebAddress(stripped);
        };
    if (!fits) {
      throw new ProblemException(
          Problem.unprocessable(
              "contact-method.bad-address",
              "The address does not fit its kind",
              new FieldError("address", "address", expected(kind))));
    }
    return stripped;
  }

  private static boolean isWebAddress(String address) {
    try {
      var uri = new URI(address);
      return uri.getHost() != null
          && uri.getUserInfo() == null
          && WEB.contains(String.valueOf(uri.getScheme()));
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  private static String expected(ContactMethodKind kind) {
    return switch (kind) {
      case EMAIL -> "must be an e-mail address";
      case WEBHOOK -> "must be an absolute http or https URL";
    };
  }
}
