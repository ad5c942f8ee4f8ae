package dev.muster.platform.delivery.twilio;

import dev.muster.platform.delivery.DeliveryChannel;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.OutgoingDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Telephone calls; an answering machine is noticed while it speaks, and is no answer. */
@ApplicationScoped
public class VoiceChannel implements DeliveryChannel {
  private static final Duration RINGING = Duration.ofSeconds(30);

  private final List<TwilioProvider> providers;
  private final TwilioCallbacks callbacks;

  VoiceChannel(TwilioConfig config, TwilioHttp http, TwilioCallbacks callbacks) {
    this.callbacks = callbacks;
    this.providers =
        TwilioAccount.of(config).stream()
            .filter(account -> account.voiceFrom() != null)
            .map(account -> http.provider(account, "Calls", this::form))
            .toList();
  }

  @Override
  public String name() {
    return DeliveryRequest.VOICE;
  }

  @Override
  public List<TwilioProvider> providers() {
    return providers;
  }

  Map<String, String> form(OutgoingDelivery delivery, TwilioAccount account)
      throws DeliveryFailure {
    var form = new LinkedHashMap<String, String>();
    form.put("To", delivery.destination());
    form.put("From", account.voiceFrom());
    form.put("Twiml", delivery.payload().path("twiml").asText());
    form.put("Timeout", String.valueOf(RINGING.toSeconds()));
    form.put("MachineDetection", "Enable");
    callbacks
        .status(delivery.id())
        .ifPresent(
            url -> {
              form.put("AsyncAmd", "true");
              form.put("AsyncAmdStatusCallback", url);
              form.put("StatusCallback", url);
            });
    return form;
  }
}
