package dev.muster.platform.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The fake channel under a name that is configured with a throttle. */
@ApplicationScoped
public class ThrottledChannel implements DeliveryChannel {
  private final FakeChannel fake;

  ThrottledChannel(FakeChannel fake) {
    this.fake = fake;
  }

  @Override
  public String name() {
    return "throttled";
  }

  @Override
  public List<DeliveryProvider> providers() {
    return fake.providers();
  }
}
