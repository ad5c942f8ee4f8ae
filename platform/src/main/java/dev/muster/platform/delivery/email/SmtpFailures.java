package dev.muster.platform.delivery.email;

import dev.muster.platform.delivery.DeliveryFailure;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a mail server's refusal means (RFC 5321 section 4.2.1). */
final class SmtpFailures {
  private SmtpFailures() {}

  /**
   * @param cut whether the call was ended because it took too long
   */
  static DeliveryFailure of(MessagingException thrown, boolean cut) {
    if (cut) {
      return DeliveryFailure.transientFailure("the mail server took too long", thrown);
    }
    var code = code(thrown);
    var said = said(thrown);
    if (thrown instanceof AuthenticationFailedException && code.filter(c -> c < 500).isEmpty()) {
      return DeliveryFailure.configuration("the mail server refused the login: " + said, thrown);
    }
    return code.filter(c -> c >= 500).isPresent()
        ? DeliveryFailure.permanent(said, thrown)
        : DeliveryFailure.transientFailure(said, thrown);
  }

  /** The reply about the recipient if there is one, else about the sender or the message. */
  private static Optional<Integer> code(MessagingException thrown) {
    Optional<Integer> code = Optional.empty();
    for (Exception e = thrown; e instanceof MessagingException m; e = m.getNextException()) {
      if (e instanceof SMTPAddressFailedException address) {
        return Optional.of(address.getReturnCode());
      }
      if (e instanceof SMTPSenderFailedException sender) {
        code = Optional.of(sender.getReturnCode());
      } else if (e instanceof SMTPSendFailedException send && code.isEmpty()) {
        code = Optional.of(send.getReturnCode());
      }
    }
    return code;
  }

  private static String said(MessagingException thrown) {
    var said = new StringBuilder(String.valueOf(thrown.getMessage()).trim());
    for (var e = thrown.getNextException();
        e instanceof MessagingException m;
        e = m.getNextException()) {
      said.append("; ").append(String.valueOf(m.getMessage()).trim());
    }
    return said.toString();
  }
}
