package dev.muster.oncall.destination;

import dev.muster.oncall.person.ContactAddress;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.regex.Pattern;

/** Checks that an address fits its kind of destination. */
final class DestinationAddress {
  /** An id, or a name with or without its hash sign. */
  private static final Pattern SLACK_CHANNEL =
      Pattern.compile("[CG][A-Z0-9]{5,20}|#?[\\p{Ll}\\p{Lo}\\p{N}_-]{1,80}");

  private DestinationAddress() {}

  /**
   * The address without surrounding blanks.
   *
   * @throws ProblemException 422 {@code destination.bad-address}
   */
  static String checked(DestinationKind kind, String address) {
    var stripped = address.strip();
    var fits =
        switch (kind) {
          case SLACK -> SLACK_CHANNEL.matcher(stripped).matches();
          case TEAMS, WEBHOOK -> ContactAddress.isWebAddress(stripped);
        };
    if (!fits) {
      throw refused(
          switch (kind) {
            case SLACK -> "must be the id or the name of a channel";
            case TEAMS, WEBHOOK -> "must be an absolute http or https URL";
          });
    }
    return stripped;
  }

  static ProblemException refused(String why) {
    return new ProblemException(
        Problem.unprocessable(
            "destination.bad-address",
            "The address does not fit its kind",
            new FieldError("address", "address", why)));
  }
}
