package dev.muster.platform.delivery.webpush;

import dev.muster.platform.delivery.DeliveryChannel;
import dev.muster.platform.delivery.DeliveryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Messages to browsers, installed apps and UnifiedPush. */
@ApplicationScoped
public class WebPushChannel implements DeliveryChannel {
  private final List<WebPushProvider> providers;

  WebPushChannel(WebPushProvider provider) {
    providers = List.of(provider);
  }

  @Override
  public String name() {
    return DeliveryRequest.WEB_PUSH;
  }

  @Override
  public List<WebPushProvider> providers() {
    return providers;
  }

  @Override
  public String throttleKey(String destination) {
    return URI.create(destination).getAuthority();
  }
}
