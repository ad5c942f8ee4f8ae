package dev.muster.oncall.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.Api.Wired;
import dev.muster.testkit.mail.FakeSmtp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A page carries what is needed at three in the morning. */
@QuarkusTest
class NightPageTest {
  @Inject PageSituations situations;

  /** An alert that came and went. */
  private static void again(Wired service, String key) {
    Api.post("/alerts/" + Api.trigger(service, key) + "/resolve", Map.of()).statusCode(200);
  }

  private static String mail(Someone person, UUID alert) {
    var about = alert.toString();
    return await()
        .until(
            () ->
                FakeSmtp.receivedBy(person.email()).stream()
                    .filter(mail -> about.equals(mail.header("X-Muster-Alert")))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow()
        .text();
  }

  @Test
  void itSaysHowOftenTheAlertCameBefore() {
    var anna = Api.person("anna");
    var service = Api.paging(anna);

    again(service, "disk");
    again(service, "disk");

    assertThat(mail(anna, Api.trigger(service, "other")))
        .contains("Came before: for the first time in 30 days");
    assertThat(mail(anna, Api.trigger(service, "disk")))
        .contains("Came before: 2 times in 30 days, last");
  }

  @Test
  void anAlertWithoutAKeyCannotBeKnownAgain() {
    var anna = Api.person("anna");

    var alert = Api.trigger(Api.paging(anna), null);

    assertThat(mail(anna, alert)).doesNotContain("Came before");
  }

  @Test
  void itSaysWhoElseKnowsAndWhatComesNext() {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    var chen = Api.person("chen");

    var alert =
        Api.trigger(
            Api.wired(
                "PAGERDUTY_V2", Api.policy(0, Api.level(0, anna, boris), Api.level(600, chen))),
            "a");

    assertThat(mail(anna, alert))
        .contains("Also paged: " + boris.name())
        .contains("Unless somebody answers: the next level is paged, ");
  }

  @Test
  void itSaysWhyThisPersonInTheirLanguage() {
    var ivan = Api.person("ivan", "ru");
    var schedule = Api.schedule(null, "2026-01-05T09:00:00Z", ivan);
    var alert =
        Api.trigger(
            Api.wired(
                "PAGERDUTY_V2",
                Api.policy(0, Api.levelOf(0, List.of(Api.target("SCHEDULE", schedule))))),
            "a");

    String name = Api.get("/schedules/" + schedule).extract().path("name");
    assertThat(mail(ivan, alert))
        .contains(ivan.name() + ", вы дежурите в «" + name + "» (уровень 1 политики эскалации «")
        .contains("Вызваны также: пока больше никто")
        .contains("Если никто не ответит: больше никого не вызовут");
    Api.get("/pages?alertId=" + alert)
        .body("items[0].reason.origin", equalTo("LEVEL"))
        .body("items[0].reason.path.way", equalTo("ON_CALL"))
        .body("items[0].reason.path.schedule", equalTo(name))
        .body("items[0].reason.path.team", nullValue());
  }

  @Test
  void theLinkShowsAllOfItToo() {
    var anna = Api.person("anna");
    var service = Api.paging(anna);
    link(service.serviceId(), "https://runbooks.example.org/?a=1&b=2", "Runbook <checkout>");
    Api.trigger(service, "a");

    var mail = FakeSmtp.awaitMailTo(anna.email());

    assertThat(mail.text()).contains("Runbook <checkout>: https://runbooks.example.org/?a=1&b=2");
    assertThat(mail.html())
        .contains("https://runbooks.example.org/?a=1&amp;b=2", "Runbook &lt;checkout&gt;");
    given()
        .get(mail.link("/ack/").replaceFirst("^https?://[^/]+", ""))
        .then()
        .statusCode(200)
        .body(containsString("href=\"https://runbooks.example.org/?a=1&amp;b=2\""))
        .body(containsString("Runbook &lt;checkout&gt;"))
        .body(containsString("for the first time in 30 days"))
        .body(containsString("you are meant by name (level 1 of the escalation policy"));
  }

  private static void link(UUID serviceId, String href, String text) {
    var service = Api.get("/services/" + serviceId).extract();
    var body = new HashMap<String, Object>();
    body.put("name", service.path("name"));
    body.put("tier", 2);
    body.put("policyId", service.path("policyId"));
    body.put("links", List.of(Map.of("href", href, "text", text)));
    Api.put("/services/" + serviceId, body).statusCode(200);
  }

  @Test
  void manyAlertsAreLookedAtTogether() {
    var anna = Api.person("anna");
    var service = Api.paging(anna);
    again(service, "key-7");
    var alerts = IntStream.range(0, 20).mapToObj(i -> Api.trigger(service, "key-" + i)).toList();

    var found = situations.of(alerts);

    assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(alerts);
    assertThat(alerts.stream().map(alert -> found.get(alert).earlier().times()))
        .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> i == 7 ? 1 : 0).toList());
    assertThat(found.values())
        .allSatisfy(each -> assertThat(each.paged()).hasSize(1))
        .allSatisfy(each -> assertThat(each.next()).isEqualTo(PageSituation.Next.NOBODY));
  }
}
