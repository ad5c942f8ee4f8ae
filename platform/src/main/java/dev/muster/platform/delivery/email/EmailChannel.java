package dev.muster.platform.delivery.email;

import dev.muster.platform.delivery.Deadlines;
import dev.muster.platform.delivery.DeliveryChannel;
import dev.muster.platform.delivery.DeliveryConfig;
import dev.muster.platform.delivery.DeliveryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** E-mail through the primary mail server and, when that fails, the secondary one. */
@ApplicationScoped
public class EmailChannel implements DeliveryChannel {
  private final List<SmtpProvider> providers = new ArrayList<>();

  EmailChannel(SmtpConfig smtp, DeliveryConfig config, Deadlines deadlines, InstantSource time) {
    var composer =
        new MailComposer(smtp.from(), smtp.bounceAddress(), MailSigner.of(smtp.dkim()), time);
    if (smtp.primary().host().isPresent()) {
      providers.add(
          new SmtpProvider("smtp", smtp.primary(), config.timeout(), composer, deadlines));
    }
    if (smtp.secondary().host().isPresent()) {
      providers.add(
          new SmtpProvider(
              "smtp-secondary", smtp.secondary(), config.timeout(), composer, deadlines));
    }
  }

  @Override
  public String name() {
    return DeliveryRequest.EMAIL;
  }

  @Override
  public List<SmtpProvider> providers() {
    return providers;
  }

  @Override
  public String throttleKey(String destination) {
    return destination.toLowerCase(Locale.ROOT);
  }
}
