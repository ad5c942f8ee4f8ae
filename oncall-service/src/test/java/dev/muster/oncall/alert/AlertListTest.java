package dev.muster.oncall.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.Api.Wired;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts are found by what is known of them. */
@QuarkusTest
class AlertListTest {
  private Someone anna;
  private Wired service;

  @BeforeEach
  void anna() {
    anna = Api.person("anna");
    service = Api.paging(anna);
  }

  private UUID trigger(String key, String summary, String severity) {
    var event = Api.event(service, "trigger", key);
    event.put("payload", Map.of("summary", summary, "source", "probe", "severity", severity));
    Api.enqueue(event).statusCode(202);
    return UUID.fromString(Api.alerts(service).get(0).get("id").toString());
  }

  private List<String> found(String query) {
    return found(query, TestTokens.admin());
  }

  private List<String> found(String query, String token) {
    return Api.get("/alerts?serviceId=" + service.serviceId() + "&" + query, token)
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private static List<String> ids(UUID... newestFirst) {
    return Stream.of(newestFirst).map(UUID::toString).toList();
  }

  @Test
  void wordsAreFoundInSummaryAndKeyFromTheirBeginningOnInAnyCase() {
    var disk = trigger("db-01/disk:data", "Disk almost full", "warning");
    var latency = trigger("web-7", "Запросы стоят: p99 latency", "critical");

    assertThat(found("q=almost disk")).isEqualTo(ids(disk));
    assertThat(found("q=DISK alm")).isEqualTo(ids(disk));
    assertThat(found("q=db-01")).isEqualTo(ids(disk));
    assertThat(found("q=data")).isEqualTo(ids(disk));
    assertThat(found("q=Запр")).isEqualTo(ids(latency));
    assertThat(found("q=lmost")).isEmpty();
    assertThat(found("q=disk latency")).isEmpty();
    assertThat(found("q=!(")).isEqualTo(ids(latency, disk));
  }

  @Test
  void theNameOfTheServiceAndTheNumberOfTheAlertCountAsWords() {
    var alert = trigger("a", "it is down", "critical");
    String name = Api.get("/services/" + service.serviceId()).extract().path("name");
    var number = Api.alert(alert).get("number");
    var last = name.substring(name.lastIndexOf(' ') + 1);

    assertThat(found("q=" + last + " down")).isEqualTo(ids(alert));
    assertThat(found("q=" + number)).isEqualTo(ids(alert));
    List<String> anywhere =
        Api.get("/alerts?q=" + number + " down").statusCode(200).extract().path("items.id");
    assertThat(anywhere).contains(alert.toString());
  }

  @Test
  void severityUrgencyAndStatusNarrowTheListTogether() {
    var critical = trigger("a", "one", "critical");
    var warning = trigger("b", "two", "warning");
    var info = trigger("c", "three", "info");
    Api.post("/alerts/" + warning + "/resolve", "{}").statusCode(200);

    assertThat(found("severity=WARNING&severity=CRITICAL")).isEqualTo(ids(warning, critical));
    assertThat(found("severity=WARNING&status=TRIGGERED")).isEmpty();
    assertThat(found("urgency=HIGH")).isEqualTo(ids(critical));
    assertThat(found("urgency=LOW&status=TRIGGERED&status=ACKNOWLEDGED&q=thr"))
        .isEqualTo(ids(info));
  }

  @Test
  void mineAreThoseThatPageMeOrThatIHold() {
    var paged = trigger("a", "one", "critical");
    var boris = Api.person("boris");
    var token = boris.token("responder");
    assertThat(found("mine=true", anna.token("responder"))).isEqualTo(ids(paged));
    assertThat(found("mine=true", token)).isEmpty();

    Api.post("/alerts/" + paged + "/acknowledge", "", token).statusCode(200);

    assertThat(found("mine=true", token)).isEqualTo(ids(paged));
    Api.get("/alerts?mine=true", TestTokens.admin()).statusCode(200).body("items", empty());
  }

  @Test
  void aFilteredListGoesOnWhereItStopped() {
    var first = trigger("a", "disk one", "critical");
    trigger("b", "network", "critical");
    var second = trigger("c", "disk two", "critical");
    var query = "/alerts?limit=1&q=disk&serviceId=" + service.serviceId();

    var page = Api.get(query).statusCode(200).extract();
    assertThat(page.<List<String>>path("items.id")).isEqualTo(ids(second));
    var rest = Api.get(query + "&cursor=" + page.path("next")).statusCode(200).extract();
    assertThat(rest.<List<String>>path("items.id")).isEqualTo(ids(first));
    assertThat(rest.<String>path("next")).isNull();
  }
}
