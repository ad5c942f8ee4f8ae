package dev.muster.platform.delivery.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.slack.api.methods.SlackApiException;
import dev.muster.platform.delivery.DeliveryFailure;
import java.time.Duration;
import java.util.Set;

/** What a refusal of the Web API means, by its error code or the HTTP status. */
final class SlackFailures {
  private static final int TOO_MANY = 429;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Somebody must mend the app, its token or its place in the channel first. */
  private static final Set<String> CONFIGURATION =
      Set.of(
          "not_authed",
          "invalid_auth",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "no_permission",
          "missing_scope",
          "not_allowed_token_type",
          "org_login_required",
          "ekm_access_denied",
          "access_denied",
          "not_in_channel");

  /** Slack's own trouble. */
  private static final Set<String> TRANSIENT =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org");

  private SlackFailures() {}

  /** For an answer that says {@code ok: false}. */
  static DeliveryFailure of(String error) {
    var code = String.valueOf(error);
    var message = "Slack answered " + code;
    var failure =
        CONFIGURATION.contains(code)
            ? DeliveryFailure.configuration(message, null)
            : TRANSIENT.contains(code)
                ? DeliveryFailure.transientFailure(message, null).retryAfter(PAUSE)
                : DeliveryFailure.permanent(message, null);
    return failure.receipt(JsonNodeFactory.instance.objectNode().put("error", code));
  }

  /** The code that Slack answered with; empty for a failure of another kind. */
  static String code(DeliveryFailure failure) {
    return failure.receipt() == null ? "" : failure.receipt().path("error").asText();
  }

  /** For an answer without success: too many calls, or no answer of the Web API at all. */
  static DeliveryFailure of(SlackApiException refusal) {
    var status = refusal.getResponse().code();
    var failure = DeliveryFailure.transientFailure("Slack answered " + status, refusal);
    return status == TOO_MANY
        ? failure.retryAfter(pause(refusal.getResponse().header("Retry-After")))
        : failure;
  }

  private static Duration pause(String header) {
    return header != null && header.trim().matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(header.trim()))
        : PAUSE;
  }
}
