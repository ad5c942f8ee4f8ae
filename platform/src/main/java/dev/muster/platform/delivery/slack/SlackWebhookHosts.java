package dev.muster.platform.delivery.slack;

import dev.muster.platform.outgoing.HostList;
import dev.muster.platform.outgoing.OutgoingGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Says which addresses can be those of incoming webhooks of Slack. */
@ApplicationScoped
public class SlackWebhookHosts {
  private final HostList hosts;

  SlackWebhookHosts(SlackConfig config, OutgoingGuard guard) {
    this.hosts = new HostList("incoming webhooks of Slack", config.webhookHosts(), guard);
  }

  /** Why an address is not an incoming webhook, for whoever gives it; empty when it may be. */
  public Optional<String> objection(URI url) {
    return hosts.objection(url);
  }
}
