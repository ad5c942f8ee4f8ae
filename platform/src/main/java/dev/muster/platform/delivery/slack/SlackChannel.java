package dev.muster.platform.delivery.slack;

import dev.muster.platform.delivery.DeliveryChannel;
import dev.muster.platform.delivery.DeliveryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Messages in the Slack workspace. */
@ApplicationScoped
public class SlackChannel implements DeliveryChannel {
  /** In the payload of a change: the time stamp of the message that is changed. */
  public static final String UPDATED = "ts";

  /** Among the secrets of an answer to somebody who pressed a button: where it goes. */
  public static final String RESPONSE_URL = "responseUrl";

  private final List<SlackProvider> providers;

  SlackChannel(SlackClient client, SlackPeople people) {
    providers = client.isConfigured() ? List.of(new SlackProvider(client, people)) : List.of();
  }

  @Override
  public String name() {
    return DeliveryRequest.SLACK;
  }

  @Override
  public List<SlackProvider> providers() {
    return providers;
  }
}
