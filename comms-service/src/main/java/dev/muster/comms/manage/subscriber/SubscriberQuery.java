package dev.muster.comms.manage.subscriber;

import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.SubscriberState;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.Locale;

/**
 * Which subscribers a client asks for, in Statuspage's words.
 *
 * @param q part of a target; null for all
 * @param type null for all channels
 * @param state null for all states
 */
public record SubscriberQuery(String q, Channel type, SubscriberState state) {

  /**
   * @param type null or empty for all
   * @param state null for active ones, {@code all} for all
   * @throws ProblemException 422 naming what is not known
   */
  public static SubscriberQuery of(String q, String type, String state) {
    return new SubscriberQuery(
        q == null || q.isBlank() ? null : q.strip(), type(type), state(state));
  }

  private static Channel type(String type) {
    if (type == null || type.isBlank()) {
      return null;
    }
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "email" -> Channel.EMAIL;
      case "sms" -> Channel.SMS;
      case "webhook" -> Channel.WEBHOOK;
      case "slack" -> Channel.SLACK;
      case "teams" -> Channel.TEAMS;
      default -> throw refused("type", "must be one of email, sms, webhook, slack, teams");
    };
  }

  private static SubscriberState state(String state) {
    if (state == null || state.isBlank()) {
      return SubscriberState.ACTIVE;
    }
    return switch (state.toLowerCase(Locale.ROOT)) {
      case "active" -> SubscriberState.ACTIVE;
      case "unconfirmed" -> SubscriberState.PENDING;
      case "quarantined" -> SubscriberState.QUARANTINED;
      case "all" -> null;
      default -> throw refused("state", "must be one of active, unconfirmed, quarantined, all");
    };
  }

  private static ProblemException refused(String field, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "manage.invalid", "No such subscribers", new FieldError(field, "enum", message)));
  }
}
