package dev.muster.platform.delivery.teams;

import dev.muster.platform.delivery.DeliveryChannel;
import dev.muster.platform.delivery.DeliveryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Cards in Microsoft Teams, through workflows. */
@ApplicationScoped
public class TeamsChannel implements DeliveryChannel {
  /** Among the secrets of a delivery: the address of the workflow. */
  public static final String URL = "url";

  /** What a workflow takes, in bytes. */
  public static final int LARGEST = 28 * 1_024;

  private final List<TeamsProvider> providers;

  TeamsChannel(TeamsProvider provider) {
    providers = List.of(provider);
  }

  @Override
  public String name() {
    return DeliveryRequest.TEAMS;
  }

  @Override
  public List<TeamsProvider> providers() {
    return providers;
  }
}
