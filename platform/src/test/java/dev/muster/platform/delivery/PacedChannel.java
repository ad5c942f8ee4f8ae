package dev.muster.platform.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The fake channel with two providers that are configured with a rate. */
@ApplicationScoped
public class PacedChannel implements DeliveryChannel {
  private final FakeChannel fake;
  private final List<DeliveryProvider> providers =
      List.of(provider("paced-first"), provider("paced-second"));

  PacedChannel(FakeChannel fake) {
    this.fake = fake;
  }

  @Override
  public String name() {
    return "paced";
  }

  @Override
  public List<DeliveryProvider> providers() {
    return providers;
  }

  private DeliveryProvider provider(String name) {
    return new DeliveryProvider() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Receipt send(OutgoingDelivery delivery) throws DeliveryFailure {
        return fake.call(name, delivery);
      }
    };
  }
}
