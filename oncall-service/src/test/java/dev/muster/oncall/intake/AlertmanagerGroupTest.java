package dev.muster.oncall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlertmanagerGroupTest {
  private static final ObjectMapper JSON = EventJson.mapper();

  private static final String GROUP =
      """
      {"version":"4","groupKey":"{}/{team=\\"x\\"}:{alertname=\\"HighLatency\\"}",
       "truncatedAlerts":2,"status":"firing","receiver":"muster",
       "groupLabels":{"alertname":"HighLatency"},"commonLabels":{},"commonAnnotations":{},
       "externalURL":"http://am.example.org:9093","notification_reason":"x","routeLabels":{},
       "alerts":[
        {"status":"firing","labels":{"alertname":"HighLatency","severity":"critical",
          "instance":"web-1","service":"checkout"},
         "annotations":{"summary":"p99 over 2 s","runbook_url":"https://wiki.example.org/latency"},
         "startsAt":"2026-11-21T10:00:00.5Z","endsAt":"0001-01-01T00:00:00Z",
         "generatorURL":"http://prom.example.org/graph","fingerprint":"b5d4045c3f466fa9"},
        {"status":"resolved","labels":{"alertname":"HighLatency","instance":"web-2"},
         "annotations":{},"startsAt":"2026-11-21T09:00:00Z","endsAt":"2026-11-21T10:00:00Z",
         "generatorURL":"","fingerprint":"a000000000000000"}]}
      """;

  private static AlertmanagerGroup group(String json) {
    try {
      return AlertmanagerGroup.of(JSON.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void eachAlertOfAGroupIsASignalOfItsOwn() {
    var group = group(GROUP);

    assertThat(group.errors()).isEmpty();
    assertThat(group.truncatedAlerts()).isEqualTo(2);
    assertThat(group.signals())
        .extracting(Signal::action)
        .containsExactly(SignalAction.RESOLVE, SignalAction.TRIGGER);
    var firing = group.signals().get(1);
    assertThat(firing.severity()).isEqualTo(AlertSeverity.CRITICAL);
    assertThat(firing.summary()).isEqualTo("p99 over 2 s");
    assertThat(firing.source()).isEqualTo("web-1");
    assertThat(firing.component()).isEqualTo("checkout");
    assertThat(firing.type()).isEqualTo("HighLatency");
    assertThat(firing.startsAt()).isEqualTo(Instant.parse("2026-11-21T10:00:00.5Z"));
    assertThat(firing.links())
        .containsExactly(
            new Link("https://wiki.example.org/latency", "Runbook"),
            new Link("http://prom.example.org/graph", "Source"),
            new Link("http://am.example.org:9093", "Alertmanager"));
    assertThat(firing.details()).containsKeys("labels", "annotations", "groupKey", "fingerprint");
  }

  @Test
  void theKeyIsTheFingerprintWithinReceiverAndSender() {
    var key = group(GROUP).signals().get(1).dedupKey();

    assertThat(key).startsWith("b5d4045c3f466fa9@");
    assertThat(group(GROUP.replace("p99 over 2 s", "other words")).signals().get(1).dedupKey())
        .isEqualTo(key);
    assertThat(
            group(GROUP.replace("\"receiver\":\"muster\"", "\"receiver\":\"other\""))
                .signals()
                .get(1)
                .dedupKey())
        .isNotEqualTo(key);
    assertThat(
            group(GROUP.replace("am.example.org", "am2.example.org")).signals().get(1).dedupKey())
        .isNotEqualTo(key);
  }

  @Test
  void withoutAFingerprintTheLabelsAreTheKey() {
    var without = GROUP.replace(",\"fingerprint\":\"b5d4045c3f466fa9\"", "");

    assertThat(group(without).signals()).hasSize(2);
    assertThat(group(without).signals())
        .extracting(Signal::dedupKey)
        .isEqualTo(group(without).signals().stream().map(Signal::dedupKey).toList());
  }

  @Test
  void aSeverityThatIsNotSaidIsError() {
    assertThat(group(GROUP.replace("\"severity\":\"critical\",", "")).signals().get(1).severity())
        .isEqualTo(AlertSeverity.ERROR);
  }

  @Test
  void whatIsNoNotificationIsRefusedWithAReason() {
    assertThat(group("{}").errors()).containsExactly("'alerts' is missing or not a list");
    assertThat(group("{\"alerts\":[{\"status\":\"odd\"},7]}").errors())
        .containsExactly(
            "'alerts[0].status' is neither 'firing' nor 'resolved'",
            "'alerts[1].status' is neither 'firing' nor 'resolved'");
  }
}
