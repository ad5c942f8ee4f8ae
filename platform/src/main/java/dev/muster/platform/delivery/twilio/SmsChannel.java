package dev.muster.platform.delivery.twilio;

import dev.muster.platform.delivery.DeliveryChannel;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.platform.i18n.Shortened;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Text messages. */
@ApplicationScoped
public class SmsChannel implements DeliveryChannel {
  /** What Twilio takes as the body of one message. */
  public static final int LONGEST = 1_600;

  private final List<TwilioProvider> providers;
  private final TwilioCallbacks callbacks;

  SmsChannel(TwilioConfig config, TwilioHttp http, TwilioCallbacks callbacks) {
    this.callbacks = callbacks;
    this.providers =
        TwilioAccount.of(config).stream()
            .map(account -> http.provider(account, "Messages", this::form))
            .toList();
  }

  @Override
  public String name() {
    return DeliveryRequest.SMS;
  }

  @Override
  public List<TwilioProvider> providers() {
    return providers;
  }

  Map<String, String> form(OutgoingDelivery delivery, TwilioAccount account)
      throws DeliveryFailure {
    var form = new LinkedHashMap<String, String>();
    form.put("To", delivery.destination());
    form.put(account.sendsThroughService() ? "MessagingServiceSid" : "From", account.from());
    form.put("Body", Shortened.to(LONGEST, delivery.payload().path("text").asText()));
    callbacks.status(delivery.id()).ifPresent(url -> form.put("StatusCallback", url));
    return form;
  }
}
