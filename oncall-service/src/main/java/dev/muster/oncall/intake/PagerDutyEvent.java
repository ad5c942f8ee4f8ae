package dev.muster.oncall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A PagerDuty Events API v2 event, checked (contract alerting.md, section 1).
 *
 * @param routingKey null when the event has none of the right length
 * @param signal null when there are errors
 * @param errors in the order of the fields
 */
record PagerDutyEvent(String routingKey, Signal signal, List<String> errors) {
  static final int MAX_BYTES = 512 * 1024;
  private static final int KEY_LENGTH = 32;
  private static final int MAX_DEDUP_KEY = 255;
  private static final int MAX_SUMMARY = 1024;

  private static final Map<String, AlertSeverity> SEVERITIES =
      Map.of(
          "critical", AlertSeverity.CRITICAL,
          "error", AlertSeverity.ERROR,
          "warning", AlertSeverity.WARNING,
          "info", AlertSeverity.INFO);

  PagerDutyEvent {
    errors = List.copyOf(errors);
  }

  static PagerDutyEvent of(JsonNode body) {
    var errors = new ArrayList<String>();
    var routingKey = routingKey(body, errors);
    var action = action(body, errors);
    var dedupKey = dedupKey(body, action, errors);
    var payload = action.filter(SignalAction.TRIGGER::equals).map(a -> payload(body, errors));
    payload.ifPresent(fields -> checkPayload(fields, errors));
    return new PagerDutyEvent(
        routingKey.orElse(null),
        errors.isEmpty()
            ? signal(action.orElseThrow(), dedupKey.orElse(null), body, payload)
            : null,
        errors);
  }

  private static Optional<String> routingKey(JsonNode body, List<String> errors) {
    var key = required(body, "routing_key", "routing_key", errors);
    if (key.isPresent() && key.get().length() != KEY_LENGTH) {
      errors.add("Length of 'routing_key' is incorrect (should be 32 characters)");
      return Optional.empty();
    }
    return key;
  }

  private static Optional<SignalAction> action(JsonNode body, List<String> errors) {
    var word = required(body, "event_action", "event_action", errors);
    var action = word.flatMap(SignalAction::ofWord);
    if (word.isPresent() && action.isEmpty()) {
      errors.add(
          "'event_action' is invalid (must be one of the following: 'trigger', 'acknowledge' or"
              + " 'resolve')");
    }
    return action;
  }

  private static Optional<String> dedupKey(
      JsonNode body, Optional<SignalAction> action, List<String> errors) {
    var key =
        action.isEmpty() || action.get() == SignalAction.TRIGGER
            ? optional(body, "dedup_key", errors)
            : required(body, "dedup_key", "dedup_key", errors);
    if (key.isPresent() && length(key.get()) > MAX_DEDUP_KEY) {
      errors.add("Length of 'dedup_key' is incorrect (should be at most 255 characters)");
    }
    return key;
  }

  private static JsonNode payload(JsonNode body, List<String> errors) {
    var payload = body.get("payload");
    if (payload == null || payload.isNull()) {
      errors.add("'payload' is missing or blank");
      return null;
    }
    if (!payload.isObject()) {
      errors.add("'payload' is invalid (must be an object)");
      return null;
    }
    return payload;
  }

  private static void checkPayload(JsonNode payload, List<String> errors) {
    required(payload, "summary", "payload.summary", errors)
        .filter(summary -> length(summary) > MAX_SUMMARY)
        .ifPresent(
            summary ->
                errors.add(
                    "Length of 'payload.summary' is incorrect (should be at most 1024"
                        + " characters)"));
    required(payload, "source", "payload.source", errors);
    required(payload, "severity", "payload.severity", errors)
        .filter(severity -> !SEVERITIES.containsKey(severity))
        .ifPresent(
            severity ->
                errors.add(
                    "'payload.severity' is invalid (must be one of the following: 'critical',"
                        + " 'warning', 'error' or 'info')"));
  }

  private static Signal signal(
      SignalAction action, String dedupKey, JsonNode body, Optional<JsonNode> payload) {
    if (payload.isEmpty()) {
      return Signal.ending(action, dedupKey, null);
    }
    var fields = payload.get();
    return new Signal(
        action,
        dedupKey,
        SEVERITIES.get(SenderJson.text(fields, "severity").orElseThrow()),
        SenderJson.text(fields, "summary").orElseThrow(),
        SenderJson.text(fields, "source").orElseThrow(),
        SenderJson.text(fields, "component").orElse(null),
        SenderJson.text(fields, "group").orElse(null),
        SenderJson.text(fields, "class").orElse(null),
        SenderJson.text(fields, "timestamp").flatMap(SenderTime::parse).orElse(null),
        null,
        SenderJson.details(fields.get("custom_details")),
        links(body));
  }

  /**
   * The sender's own address, its links and its pictures; what is not a web address is left out.
   */
  private static List<Link> links(JsonNode body) {
    var links = new ArrayList<Link>();
    SenderJson.link(
            SenderJson.text(body, "client_url").orElse(null),
            SenderJson.text(body, "client").orElse(null))
        .ifPresent(links::add);
    for (var link : array(body, "links")) {
      SenderJson.link(
              SenderJson.text(link, "href").orElse(null),
              SenderJson.text(link, "text").orElse(null))
          .ifPresent(links::add);
    }
    for (var image : array(body, "images")) {
      SenderJson.link(
              SenderJson.text(image, "href").or(() -> SenderJson.text(image, "src")).orElse(null),
              SenderJson.text(image, "alt").orElse(null))
          .ifPresent(links::add);
    }
    return links;
  }

  private static Iterable<JsonNode> array(JsonNode body, String field) {
    var value = body.get(field);
    return value != null && value.isArray() ? value : List.of();
  }

  private static Optional<String> required(
      JsonNode object, String field, String path, List<String> errors) {
    var value = object.get(field);
    if (value != null && !value.isNull() && !value.isTextual()) {
      errors.add("'" + path + "' is invalid (must be a string)");
      return Optional.empty();
    }
    var text = SenderJson.text(object, field);
    if (text.isEmpty()) {
      errors.add("'" + path + "' is missing or blank");
    }
    return text;
  }

  private static Optional<String> optional(JsonNode object, String field, List<String> errors) {
    var value = object.get(field);
    if (value != null && !value.isNull() && !value.isTextual()) {
      errors.add("'" + field + "' is invalid (must be a string)");
    }
    return SenderJson.text(object, field);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
