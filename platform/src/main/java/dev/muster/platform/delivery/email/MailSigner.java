package dev.muster.platform.delivery.email;

import dev.muster.platform.delivery.DeliveryFailure;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;

/** Signs mail with DKIM (RFC 6376), the headers of one-click unsubscription included (RFC 8058). */
final class MailSigner {
  private static final List<String> ALSO_SIGNED =
      List.of(
          "Auto-Submitted",
          "Content-Language",
          "Feedback-ID",
          "In-Reply-To",
          "List-Id",
          "List-Unsubscribe",
          "List-Unsubscribe-Post",
          "References");

  private final String domain;
  private final String selector;
  private final RSAPrivateKey key;

  private MailSigner(String domain, String selector, RSAPrivateKey key) {
    this.domain = domain;
    this.selector = selector;
    this.key = key;
  }

  /**
   * Empty where no key is configured.
   *
   * @throws IllegalStateException when it is configured by halves or cannot be read
   */
  static Optional<MailSigner> of(SmtpConfig.Dkim dkim) {
    var parts = List.of(dkim.domain(), dkim.selector(), dkim.keyFile());
    if (parts.stream().allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    if (parts.stream().anyMatch(Optional::isEmpty)) {
      throw new IllegalStateException(
          "muster.smtp.dkim needs domain, selector and key-file, or none of them");
    }
    return Optional.of(
        new MailSigner(
            dkim.domain().orElseThrow(),
            dkim.selector().orElseThrow(),
            key(dkim.keyFile().orElseThrow())));
  }

  /** The same message with a signature in front. */
  SMTPMessage signed(SMTPMessage message) throws MessagingException, DeliveryFailure {
    try {
      var signer = new DkimSigner(domain, selector, key);
      signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
      signer.setHeaderCanonicalization(Canonicalization.RELAXED);
      signer.setBodyCanonicalization(Canonicalization.RELAXED);
      signer.setLengthParam(false);
      signer.setCheckDomainKey(false);
      ALSO_SIGNED.forEach(signer::addHeaderToSign);
      var signed = new DkimMessage(message, signer);
      signed.setEnvelopeFrom(message.getEnvelopeFrom());
      return signed;
    } catch (DkimException e) {
      throw DeliveryFailure.configuration("mail cannot be signed: " + e.getMessage(), e);
    }
  }

  private static RSAPrivateKey key(Path file) {
    try {
      var text = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
      return (RSAPrivateKey)
          KeyFactory.getInstance("RSA")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
      throw new IllegalStateException("not an RSA key in PEM, PKCS #8: " + file, e);
    }
  }
}
