package dev.muster.platform.delivery.webhook;

import dev.muster.platform.delivery.DeliveryChannel;
import dev.muster.platform.delivery.DeliveryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Signed calls to addresses that users gave. */
@ApplicationScoped
public class WebhookChannel implements DeliveryChannel {
  private final List<WebhookProvider> providers;

  WebhookChannel(WebhookProvider provider) {
    providers = List.of(provider);
  }

  @Override
  public String name() {
    return DeliveryRequest.WEBHOOK;
  }

  @Override
  public List<WebhookProvider> providers() {
    return providers;
  }

  @Override
  public String throttleKey(String destination) {
    return URI.create(destination).getAuthority();
  }
}
