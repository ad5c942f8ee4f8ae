package dev.muster.platform.delivery.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.muster.platform.delivery.DeliveryConfig;
import dev.muster.platform.delivery.DeliveryFailure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** Calls Slack through its own client; what goes wrong is told in our terms. */
@ApplicationScoped
class SlackClient {
  /** Where Slack takes answers to what people press. */
  private static final String RESPONSES = "hooks.slack.com";

  private final Slack slack;
  private final MethodsClient methods;
  private final boolean configured;
  private final Set<String> responseHosts;

  SlackClient(SlackConfig config, DeliveryConfig delivery) {
    var settings = new com.slack.api.SlackConfig();
    settings.setMethodsEndpointUrlPrefix(config.baseUrl());
    settings.setStatsEnabled(false);
    settings.getMethodsConfig().setStatsEnabled(false);
    settings.setHttpClientCallTimeoutMillis((int) delivery.timeout().toMillis());
    this.slack = Slack.getInstance(settings);
    this.configured = config.botToken().isPresent();
    this.methods = slack.methods(config.botToken().orElse(""));
    this.responseHosts = Set.of(RESPONSES, URI.create(config.baseUrl()).getAuthority());
  }

  boolean isConfigured() {
    return configured;
  }

  /** A call of the Web API. */
  interface Call<T extends SlackApiTextResponse> {
    T of(MethodsClient client) throws IOException, SlackApiException;
  }

  /** The answer, which says {@code ok}. */
  <T extends SlackApiTextResponse> T call(Call<T> call) throws DeliveryFailure {
    try {
      var answer = call.of(methods);
      if (!answer.isOk()) {
        throw SlackFailures.of(answer.getError());
      }
      return answer;
    } catch (SlackApiException refusal) {
      throw SlackFailures.of(refusal);
    } catch (IOException e) {
      throw DeliveryFailure.transientFailure(String.valueOf(e), e);
    }
  }

  /** Answers somebody who pressed a button, at the address that came with it. */
  void respond(String url, String body) throws DeliveryFailure {
    if (!responseHosts.contains(URI.create(url).getAuthority())) {
      throw DeliveryFailure.permanent("not an address of Slack", null);
    }
    try {
      var answer = slack.send(url, body);
      if (answer.getCode() / 100 != 2) {
        // The address is good for half an hour and five answers; it does not get better.
        throw DeliveryFailure.permanent("Slack answered " + answer.getCode(), null);
      }
    } catch (IOException e) {
      throw DeliveryFailure.transientFailure(String.valueOf(e), e);
    }
  }

  @PreDestroy
  void close() throws Exception {
    slack.close();
  }
}
