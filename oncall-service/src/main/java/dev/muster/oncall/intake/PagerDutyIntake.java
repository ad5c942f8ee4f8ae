package dev.muster.oncall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.oncall.integration.IntegrationKind;
import dev.muster.oncall.integration.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code POST /v2/enqueue} of PagerDuty's Events API v2 (contract alerting.md, section 1). */
@ApplicationScoped
public class PagerDutyIntake {
  private static final String UNKNOWN_KEY = "'routing_key' does not belong to any integration";

  private final IntakeGate gate;
  private final Intake intake;
  private final ObjectMapper json = EventJson.mapper();

  PagerDutyIntake(IntakeGate gate, Intake intake) {
    this.gate = gate;
    this.intake = intake;
  }

  /** An answer with its HTTP status. */
  public record Answer(int status, PagerDutyAnswer body) {}

  /**
   * Answers 202 once the event is committed, 400 for one that can never be accepted, 429 for one
   * too many, 503 when it could not be stored.
   */
  public Answer enqueue(byte[] body, String remoteAddress) {
    try {
      return answer(body, remoteAddress);
    } catch (RuntimeException notStored) {
      gate.notStored(notStored);
      return new Answer(503, PagerDutyAnswer.unavailable());
    }
  }

  private Answer answer(byte[] body, String remoteAddress) {
    if (body.length > PagerDutyEvent.MAX_BYTES) {
      return stranger(
          remoteAddress,
          PagerDutyAnswer.invalid(
              List.of("Event object is too large (should be at most 524288 bytes)")));
    }
    var object = parse(body);
    if (object == null) {
      return stranger(remoteAddress, PagerDutyAnswer.unrecognized());
    }
    var event = PagerDutyEvent.of(object);
    if (event.routingKey() == null) {
      return stranger(remoteAddress, PagerDutyAnswer.invalid(event.errors()));
    }
    var route = gate.route(event.routingKey(), IntegrationKind.PAGERDUTY_V2);
    if (route.isEmpty()) {
      return stranger(remoteAddress, PagerDutyAnswer.invalid(List.of(UNKNOWN_KEY)));
    }
    return known(route.get(), event, body, remoteAddress);
  }

  private Answer known(Route route, PagerDutyEvent event, byte[] body, String remoteAddress) {
    if (!gate.mayEnter(route)) {
      return new Answer(429, PagerDutyAnswer.throttled());
    }
    var errors =
        route.kind() == IntegrationKind.PAGERDUTY_V2
            ? event.errors()
            : List.of("'routing_key' belongs to an integration of another kind");
    if (!errors.isEmpty()) {
      gate.reject(route, errors, masked(body, event.routingKey()), remoteAddress);
      return new Answer(400, PagerDutyAnswer.invalid(errors));
    }
    return new Answer(202, PagerDutyAnswer.accepted(intake.accept(route, event.signal())));
  }

  /** Refuses an event of nobody we know, or the address that sends too many of them. */
  private Answer stranger(String remoteAddress, PagerDutyAnswer refusal) {
    return gate.mayGuess(remoteAddress)
        ? new Answer(400, refusal)
        : new Answer(429, PagerDutyAnswer.throttled());
  }

  private JsonNode parse(byte[] body) {
    try {
      var node = json.readTree(body);
      return node != null && node.isObject() ? node : null;
    } catch (IOException notJson) {
      return null;
    }
  }

  private static String masked(byte[] body, String key) {
    return new String(body, StandardCharsets.UTF_8).replace(key, "*".repeat(key.length()));
  }
}
