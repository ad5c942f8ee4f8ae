package dev.muster.oncall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import dev.muster.platform.security.SecretHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One notification of an Alertmanager webhook, version 4 (contract alerting.md, section 3): a group
 * of alerts, each of which opens or ends one alert of ours.
 *
 * @param signals by dedup key, so that two senders lock rows in the same order
 * @param truncatedAlerts how many alerts of the group were left out; nothing is known of them
 */
record AlertmanagerGroup(List<Signal> signals, long truncatedAlerts, List<String> errors) {
  private static final int MAX_SUMMARY = 1024;

  AlertmanagerGroup {
    signals = List.copyOf(signals);
    errors = List.copyOf(errors);
  }

  static AlertmanagerGroup refused(String error) {
    return new AlertmanagerGroup(List.of(), 0, List.of(error));
  }

  /**
   * @param body a JSON object
   */
  static AlertmanagerGroup of(JsonNode body) {
    var alerts = body.get("alerts");
    if (alerts == null || !alerts.isArray()) {
      return refused("'alerts' is missing or not a list");
    }
    var errors = new ArrayList<String>();
    var signals = new ArrayList<Signal>();
    for (int i = 0; i < alerts.size(); i++) {
      var alert = alerts.get(i);
      var status = alert.isObject() ? alert.path("status").asText("") : "";
      switch (status) {
        case "firing" -> signals.add(firing(body, alert));
        case "resolved" ->
            signals.add(
                Signal.ending(SignalAction.RESOLVE, dedupKey(body, alert), startsAt(alert)));
        default -> errors.add("'alerts[" + i + "].status' is neither 'firing' nor 'resolved'");
      }
    }
    signals.sort(Comparator.comparing(Signal::dedupKey));
    return new AlertmanagerGroup(signals, body.path("truncatedAlerts").asLong(0), errors);
  }

  private static Signal firing(JsonNode body, JsonNode alert) {
    var labels = strings(alert.get("labels"));
    var annotations = strings(alert.get("annotations"));
    return new Signal(
        SignalAction.TRIGGER,
        dedupKey(body, alert),
        severity(labels),
        summary(labels, annotations),
        first(labels, "instance", "job", "cluster").orElse("alertmanager"),
        first(labels, "service", "component", "job").orElse(null),
        first(labels, "namespace", "cluster", "env").orElse(null),
        labels.get("alertname"),
        startsAt(alert),
        startsAt(alert),
        details(body, alert, labels, annotations),
        links(body, alert, annotations));
  }

  /**
   * The fingerprint says which alert, receiver and sender say whose, so that two routes or two
   * clusters do not close each other's alerts.
   */
  private static String dedupKey(JsonNode body, JsonNode alert) {
    var namespace = body.path("receiver").asText("") + "\n" + body.path("externalURL").asText("");
    var fingerprint =
        SenderJson.text(alert, "fingerprint")
            .filter(text -> text.length() <= 64)
            .orElseGet(() -> SecretHash.sha256(strings(alert.get("labels")).toString()));
    return fingerprint + "@" + SecretHash.sha256(namespace).substring(0, 16);
  }

  private static Instant startsAt(JsonNode alert) {
    return SenderJson.text(alert, "startsAt").flatMap(SenderTime::parse).orElse(null);
  }

  private static AlertSeverity severity(Map<String, String> labels) {
    return switch (labels.getOrDefault("severity", "").toLowerCase(Locale.ROOT)) {
      case "critical", "page", "fatal", "emergency" -> AlertSeverity.CRITICAL;
      case "warning", "warn", "minor" -> AlertSeverity.WARNING;
      case "info", "none", "debug", "notice" -> AlertSeverity.INFO;
      default -> AlertSeverity.ERROR;
    };
  }

  private static String summary(Map<String, String> labels, Map<String, String> annotations) {
    var text =
        first(annotations, "summary", "title", "description", "message")
            .or(() -> first(labels, "alertname"))
            .orElse("Alert without a name");
    return text.codePointCount(0, text.length()) <= MAX_SUMMARY
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_SUMMARY));
  }

  private static Map<String, Object> details(
      JsonNode body, JsonNode alert, Map<String, String> labels, Map<String, String> annotations) {
    var details = new LinkedHashMap<String, Object>();
    details.put("labels", labels);
    details.put("annotations", annotations);
    Stream.of("groupKey", "receiver", "externalURL")
        .forEach(field -> SenderJson.text(body, field).ifPresent(t -> details.put(field, t)));
    Stream.of("fingerprint", "startsAt", "generatorURL")
        .forEach(field -> SenderJson.text(alert, field).ifPresent(t -> details.put(field, t)));
    return details;
  }

  private static List<Link> links(JsonNode body, JsonNode alert, Map<String, String> annotations) {
    return Stream.of(
            SenderJson.link(annotations.get("runbook_url"), "Runbook"),
            SenderJson.link(
                first(annotations, "dashboard_url", "dashboard").orElse(null), "Dashboard"),
            SenderJson.link(SenderJson.text(alert, "generatorURL").orElse(null), "Source"),
            SenderJson.link(SenderJson.text(body, "externalURL").orElse(null), "Alertmanager"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Map<String, String> strings(JsonNode object) {
    var strings = new TreeMap<String, String>();
    if (object != null && object.isObject()) {
      object
          .properties()
          .forEach(
              e ->
                  strings.put(
                      SenderJson.clean(e.getKey()), SenderJson.clean(e.getValue().asText())));
    }
    return strings;
  }

  private static Optional<String> first(Map<String, String> values, String... names) {
    return Stream.of(names)
        .map(values::get)
        .filter(value -> value != null && !value.isBlank())
        .findFirst();
  }
}
