package dev.muster.oncall.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The body of every answer of {@code /v2/enqueue}, as PagerDuty's clients read it (contract
 * alerting.md, section 1).
 *
 * @param dedupKey only on success
 * @param errors only on failure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PagerDutyAnswer(
    String status,
    String message,
    @JsonProperty("dedup_key") String dedupKey,
    List<String> errors) {

  static PagerDutyAnswer accepted(String dedupKey) {
    return new PagerDutyAnswer("success", "Event processed", dedupKey, null);
  }

  static PagerDutyAnswer invalid(List<String> errors) {
    return new PagerDutyAnswer("invalid event", "Event object is invalid", null, errors);
  }

  static PagerDutyAnswer unrecognized() {
    return new PagerDutyAnswer(
        "Unrecognized object",
        "Event object format is unrecognized",
        null,
        List.of("JSON parse error"));
  }

  static PagerDutyAnswer throttled() {
    return new PagerDutyAnswer(
        "throttle exceeded",
        "Request Limit Exceeded",
        null,
        List.of("Too many events for this routing_key; send this one again in a minute"));
  }

  static PagerDutyAnswer unavailable() {
    return new PagerDutyAnswer(
        "unavailable",
        "Event not accepted",
        null,
        List.of("The event could not be stored right now; send it again"));
  }
}
