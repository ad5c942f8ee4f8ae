package dev.muster.platform.delivery.ntfy;

import dev.muster.platform.delivery.DeliveryChannel;
import dev.muster.platform.delivery.DeliveryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Messages to topics of ntfy servers. */
@ApplicationScoped
public class NtfyChannel implements DeliveryChannel {
  private final List<NtfyProvider> providers;

  NtfyChannel(NtfyProvider provider) {
    providers = List.of(provider);
  }

  @Override
  public String name() {
    return DeliveryRequest.NTFY;
  }

  @Override
  public List<NtfyProvider> providers() {
    return providers;
  }

  @Override
  public String throttleKey(String destination) {
    return URI.create(destination).getAuthority();
  }
}
