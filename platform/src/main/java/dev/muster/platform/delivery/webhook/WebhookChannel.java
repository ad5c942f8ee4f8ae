package dev.muster.platform.delivery.webhook;

import dev.muster.platform.delivery.DeliveryChannel;
import dev.muster.platform.delivery.DeliveryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Signed calls to addresses that users gave. */
@ApplicationScoped
public class WebhookChannel implements DeliveryChannel {
  /** Among the secrets of a delivery: what signs it. */
  public static final String SIGNING = "signing";

  /** Among the secrets of a delivery: the address, where its destination shows less than that. */
  public static final String URL = "url";

  /** In the payload: all that is sent, instead of a type and data. */
  public static final String BODY = "body";

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
