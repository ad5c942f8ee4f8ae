package dev.muster.oncall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagerDutyEventTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final ObjectMapper JSON = EventJson.mapper();

  private static PagerDutyEvent event(String json) {
    try {
      return PagerDutyEvent.of(JSON.readTree(json.replace("KEY", KEY)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String trigger(String payload) {
    return "{\"routing_key\":\"KEY\",\"event_action\":\"trigger\",\"payload\":{" + payload + "}}";
  }

  private static final String MINIMUM =
      "\"summary\":\"down\",\"source\":\"web-1\",\"severity\":\"critical\"";

  @Test
  void aFullTriggerIsUnderstood() {
    var event =
        event(
            """
            {"routing_key":"KEY","event_action":"trigger","dedup_key":"db/1","client":"Grafana",
             "client_url":"https://grafana.example.org",
             "links":[{"href":"https://wiki.example.org/run","text":"Runbook"},
                      {"href":"javascript:alert(1)","text":"bad"}, {"text":"no address"}, 7],
             "images":[{"src":"https://img.example.org/1.png","alt":"graph"}],
             "unknown":true,
             "payload":{"summary":"Disk full","source":"db-1","severity":"warning",
               "timestamp":"2015-07-17T08:42:58.315+0000","component":"postgres","group":"prod",
               "class":"disk","custom_details":{"free":"0 %","nested":{"a":[1,2.5,null,true]}}}}
            """);

    assertThat(event.errors()).isEmpty();
    var signal = event.signal();
    assertThat(event.routingKey()).isEqualTo(KEY);
    assertThat(signal.action()).isEqualTo(SignalAction.TRIGGER);
    assertThat(signal.dedupKey()).isEqualTo("db/1");
    assertThat(signal.severity()).isEqualTo(AlertSeverity.WARNING);
    assertThat(signal.summary()).isEqualTo("Disk full");
    assertThat(signal.source()).isEqualTo("db-1");
    assertThat(signal.component()).isEqualTo("postgres");
    assertThat(signal.group()).isEqualTo("prod");
    assertThat(signal.type()).isEqualTo("disk");
    assertThat(signal.eventAt()).isEqualTo(Instant.parse("2015-07-17T08:42:58.315Z"));
    assertThat(signal.details()).containsEntry("free", "0 %");
    assertThat(signal.details().get("nested").toString()).isEqualTo("{a=[1, 2.5, null, true]}");
    assertThat(signal.links())
        .containsExactly(
            new Link("https://grafana.example.org", "Grafana"),
            new Link("https://wiki.example.org/run", "Runbook"),
            new Link("https://img.example.org/1.png", "graph"));
  }

  @Test
  void emptyFieldsAsAlertmanagerSendsThemCountAsAbsent() {
    var event =
        event(
            """
            {"routing_key":"KEY","event_action":"trigger","dedup_key":"","client":"",
             "client_url":"","links":[],"images":[],
             "payload":{%s,"timestamp":"","class":"","component":"","group":"",
               "custom_details":{}}}
            """
                .formatted(MINIMUM));

    assertThat(event.errors()).isEmpty();
    assertThat(event.signal().dedupKey()).isNull();
    assertThat(event.signal().type()).isNull();
    assertThat(event.signal().eventAt()).isNull();
    assertThat(event.signal().links()).isEmpty();
  }

  @Test
  void aResolveMayCarryAnyPayloadBecauseAlertmanagerAlwaysSendsOne() {
    var event =
        event(
            """
            {"routing_key":"KEY","event_action":"resolve","dedup_key":"a",
             "payload":{"summary":"","severity":"nonsense"}}
            """);

    assertThat(event.errors()).isEmpty();
    assertThat(event.signal()).isEqualTo(Signal.ending(SignalAction.RESOLVE, "a", null));
  }

  @Test
  void theLengthOfTheRoutingKeyIsCheckedInPagerDutysWords() {
    assertThat(event(trigger(MINIMUM).replace("KEY", "short")).errors())
        .containsExactly("Length of 'routing_key' is incorrect (should be 32 characters)");
  }

  @Test
  void everyMistakeIsNamedInTheOrderOfTheFields() {
    assertThat(event("{}").errors())
        .containsExactly("'routing_key' is missing or blank", "'event_action' is missing or blank");
    assertThat(event("{\"routing_key\":\"KEY\",\"event_action\":\"trigger\"}").errors())
        .containsExactly("'payload' is missing or blank");
    assertThat(event(trigger("\"severity\":\"CRITICAL\"")).errors())
        .containsExactly(
            "'payload.summary' is missing or blank",
            "'payload.source' is missing or blank",
            "'payload.severity' is invalid (must be one of the following: 'critical', 'warning',"
                + " 'error' or 'info')");
    assertThat(event("{\"routing_key\":\"KEY\",\"event_action\":\"snooze\"}").errors())
        .containsExactly(
            "'event_action' is invalid (must be one of the following: 'trigger', 'acknowledge' or"
                + " 'resolve')");
  }

  @Test
  void acknowledgeAndResolveNeedADedupKey() {
    for (var action : new String[] {"acknowledge", "resolve"}) {
      assertThat(event("{\"routing_key\":\"KEY\",\"event_action\":\"" + action + "\"}").errors())
          .containsExactly("'dedup_key' is missing or blank");
    }
  }

  @Test
  void lengthsAreCountedInCharactersNotInUnits() {
    var smileys = "\\ud83d\\ude00".repeat(1024);
    assertThat(event(trigger(MINIMUM.replace("down", smileys))).errors()).isEmpty();
    assertThat(event(trigger(MINIMUM.replace("down", smileys + "x"))).errors())
        .containsExactly(
            "Length of 'payload.summary' is incorrect (should be at most 1024 characters)");
    var longKey = "\"dedup_key\":\"" + "k".repeat(256) + "\",\"event_action\"";
    assertThat(event(trigger(MINIMUM).replace("\"event_action\"", longKey)).errors())
        .containsExactly("Length of 'dedup_key' is incorrect (should be at most 255 characters)");
  }

  @Test
  void wrongTypesAreMistakesNotCrashes() {
    assertThat(
            event(
                    """
                    {"routing_key":7,"event_action":[],"dedup_key":{},"payload":"text"}
                    """)
                .errors())
        .containsExactly(
            "'routing_key' is invalid (must be a string)",
            "'event_action' is invalid (must be a string)",
            "'dedup_key' is invalid (must be a string)");
    assertThat(
            event("{\"routing_key\":\"KEY\",\"event_action\":\"trigger\",\"payload\":[]}").errors())
        .containsExactly("'payload' is invalid (must be an object)");
  }

  @Test
  void customDetailsOfAnyTypeAreKept() {
    assertThat(event(trigger(MINIMUM + ",\"custom_details\":\"text\"")).signal().details())
        .isEqualTo(Map.of("value", "text"));
    assertThat(event(trigger(MINIMUM + ",\"custom_details\":null")).signal().details()).isEmpty();
  }

  @Test
  void whatCannotBeStoredIsCleaned() {
    var details =
        event(
                trigger(
                    MINIMUM.replace("down", "a\\u0000b\\ud800c")
                        + ",\"custom_details\":{\"\\u0000k\":1e999999,\"big\":"
                        + "9".repeat(400)
                        + "}"))
            .signal();

    assertThat(details.summary()).isEqualTo("ab\ufffdc");
    assertThat(details.details()).containsOnlyKeys("k", "big");
    assertThat(details.details().get("big")).isEqualTo("9".repeat(400));
    assertThat(details.details().get("k")).isInstanceOf(String.class);
  }

  @Test
  void aTimeThatCannotBeReadCostsNoPage() {
    var event = event(trigger(MINIMUM + ",\"timestamp\":\"yesterday\""));

    assertThat(event.errors()).isEmpty();
    assertThat(event.signal().eventAt()).isNull();
  }
}
