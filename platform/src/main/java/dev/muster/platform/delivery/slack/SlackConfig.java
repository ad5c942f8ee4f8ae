package dev.muster.platform.delivery.slack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The Slack workspace that messages go to; without a token there is none. */
@ConfigMapping(prefix = "muster.slack")
public interface SlackConfig {
  /** Of the Web API. */
  @WithDefault("https://slack.com/api/")
  String baseUrl();

  /** {@code xoxb-...}, with the scopes chat:write, chat:write.public, users:read.email. */
  Optional<String> botToken();

  /** What Slack signs its requests to us with; without it none is believed. */
  Optional<String> signingSecret();

  /**
   * Hosts of incoming webhooks; {@code *.example.org} stands for every host under that name. Where
   * webhooks may go although it is not public, these may be too.
   */
  @WithDefault("hooks.slack.com,hooks.slack-gov.com")
  List<String> webhookHosts();
}
