package dev.muster.platform.delivery.slack;

import dev.muster.platform.delivery.DeliveryChannel;
import dev.muster.platform.delivery.DeliveryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Messages through incoming webhooks, into channels of anybody's Slack. */
@ApplicationScoped
public class SlackWebhookChannel implements DeliveryChannel {
  /** Among the secrets of a delivery: the address of the incoming webhook. */
  public static final String URL = "url";

  private final List<SlackWebhookProvider> providers;

  SlackWebhookChannel(SlackWebhookProvider provider) {
    providers = List.of(provider);
  }

  @Override
  public String name() {
    return DeliveryRequest.SLACK_WEBHOOK;
  }

  @Override
  public List<SlackWebhookProvider> providers() {
    return providers;
  }
}
