package dev.muster.oncall.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.oncall.integration.IntegrationKind;
import dev.muster.oncall.integration.Route;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The webhook of Prometheus Alertmanager (contract alerting.md, section 3). It repeats only what is
 * answered 5xx, so whatever may succeed later is answered 503, being throttled included.
 */
@ApplicationScoped
public class AlertmanagerIntake {

  private final IntakeGate gate;
  private final Intake intake;
  private final MeterRegistry metrics;
  private final ObjectMapper json = EventJson.mapper();

  AlertmanagerIntake(IntakeGate gate, Intake intake, MeterRegistry metrics) {
    this.gate = gate;
    this.intake = intake;
    this.metrics = metrics;
  }

  /** An answer with its HTTP status. */
  public record Answer(int status, Body body) {}

  /**
   * What Alertmanager logs of a refusal, and people who try by hand see of a success.
   *
   * @param results how many alerts of the group were opened, repeated, ...; null on failure
   * @param errors null on success
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Body(
      String status, String message, Map<String, Integer> results, List<String> errors) {
    static Body failure(String message, List<String> errors) {
      return new Body("error", message, null, errors);
    }
  }

  /** Answers 200 once every alert of the group is committed. */
  public Answer receive(String key, byte[] body, String remoteAddress) {
    try {
      var route = gate.route(key, IntegrationKind.ALERTMANAGER);
      if (route.isEmpty()) {
        return gate.mayGuess(remoteAddress)
            ? new Answer(404, Body.failure("Unknown integration key", List.of()))
            : throttled();
      }
      return gate.mayEnter(route.get()) ? known(route.get(), body, remoteAddress) : throttled();
    } catch (RuntimeException notStored) {
      gate.notStored(notStored);
      return new Answer(503, Body.failure("Not stored right now; repeat", List.of()));
    }
  }

  private Answer known(Route route, byte[] body, String remoteAddress) {
    var group = parse(route, body);
    if (!group.errors().isEmpty()) {
      gate.reject(route, group.errors(), new String(body, StandardCharsets.UTF_8), remoteAddress);
    }
    if (group.signals().isEmpty() && !group.errors().isEmpty()) {
      return new Answer(400, Body.failure("Notification is invalid", group.errors()));
    }
    if (group.truncatedAlerts() > 0) {
      metrics.counter("muster.intake.truncated").increment(group.truncatedAlerts());
    }
    var results = new TreeMap<String, Integer>();
    intake
        .acceptOccurrences(route, group.signals())
        .forEach(result -> results.merge(result.word(), 1, Integer::sum));
    return new Answer(200, new Body("success", "Notification processed", results, null));
  }

  private AlertmanagerGroup parse(Route route, byte[] body) {
    if (route.kind() != IntegrationKind.ALERTMANAGER) {
      return AlertmanagerGroup.refused("The key belongs to an integration of another kind");
    }
    JsonNode object;
    try {
      object = json.readTree(body);
    } catch (IOException notJson) {
      return AlertmanagerGroup.refused("The body is not JSON");
    }
    return object == null || !object.isObject()
        ? AlertmanagerGroup.refused("The body is not a JSON object")
        : AlertmanagerGroup.of(object);
  }

  private static Answer throttled() {
    return new Answer(503, Body.failure("Too many notifications; repeat", List.of()));
  }
}
