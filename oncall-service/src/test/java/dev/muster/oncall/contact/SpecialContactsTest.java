package dev.muster.oncall.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.mail.FakeSmtp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ESC-03..05, ESC-08: those who can help are one step from any alert. */
@QuarkusTest
class SpecialContactsTest {
  private Someone anna;
  private Someone boss;
  private Someone expert;
  private String token;
  private UUID alert;
  private String cardName;
  private String card;

  @BeforeEach
  void anAlertOfAnna() {
    anna = Api.person("anna");
    boss = Api.person("boss");
    expert = Api.person("expert");
    token = anna.token(Roles.RESPONDER);
    alert = Api.trigger(Api.paging(anna), "a");
    cardName = Api.unique("Experts");
    card =
        card(
            Map.of(
                "name",
                cardName,
                "area",
                "<database>",
                "target",
                Api.target("PERSON", expert.id()),
                "phone",
                "+12025550123",
                "email",
                "db@example.org"));
  }

  @AfterEach
  void withoutTheCard() {
    Api.delete("/contact-cards/" + card);
  }

  private static String card(Map<String, Object> body) {
    return Api.post("/contact-cards", body).statusCode(201).extract().path("id");
  }

  private void giveAnnaABoss() {
    var body = new HashMap<String, Object>();
    body.put("name", anna.name());
    body.put("email", anna.email());
    body.put("language", "en");
    body.put("zone", "UTC");
    body.put("managerId", boss.id());
    Api.put("/people/" + anna.id(), body).statusCode(200);
  }

  private ValidatableResponse page(Map<String, Object> body) {
    return Api.post("/alerts/" + alert + "/page", body, token);
  }

  private static List<Object> paged(UUID alert) {
    return Api.pages(alert).stream().map(page -> page.get("personName")).toList();
  }

  @Test
  void theExpertsComeWithTheReason() {
    page(Map.of("contactCardId", card, "message", "The replica lags, can you look?"))
        .statusCode(200);

    var mail = FakeSmtp.awaitMailTo(expert.email());
    assertThat(mail.text())
        .contains(anna.name() + " asks for you: The replica lags, can you look?")
        .contains(
            "you are meant by name (paged by "
                + anna.name()
                + " through the contact card "
                + cardName
                + ")");
    assertThat(paged(alert)).containsExactly(expert.name(), anna.name());
    Api.get("/pages?alertId=" + alert)
        .body("items[0].level", equalTo(0))
        .body("items[0].reason.origin", equalTo("CARD"))
        .body("items[0].reason.by", equalTo(anna.name()))
        .body("items[0].reason.message", equalTo("The replica lags, can you look?"));
    Api.get("/alerts/" + alert + "/log")
        .body("items.findAll { it.kind == 'PAGED' }.by.name", equalTo(List.of(anna.name())))
        .body("items.findAll { it.kind == 'PAGED' }.detail.card", equalTo(List.of(cardName)))
        .body(
            "items.findAll { it.kind == 'PAGED' }.detail.message",
            equalTo(List.of("The replica lags, can you look?")));
  }

  @Test
  void onesOwnManagerIsPaged() {
    page(Map.of("special", "MY_MANAGER"))
        .statusCode(422)
        .body("code", equalTo("contact.no-manager"));
    giveAnnaABoss();

    page(Map.of("special", "MY_MANAGER")).statusCode(200);

    assertThat(FakeSmtp.awaitMailTo(boss.email()).text())
        .contains("paged by " + anna.name() + ", whose manager you are");
    assertThat(paged(alert)).containsExactly(boss.name(), anna.name());
  }

  @Test
  void itIsClearWhomToPage() {
    page(Map.of()).statusCode(422).body("code", equalTo("alert.bad-action"));
    page(Map.of("special", "MY_MANAGER", "contactCardId", card)).statusCode(422);
    page(Map.of("special", "MY_FRIEND")).statusCode(400);
    page(Map.of("contactCardId", card, "message", "x".repeat(501))).statusCode(400);
    page(Map.of("contactCardId", UUID.randomUUID()))
        .statusCode(404)
        .body("code", equalTo("contact-card.not-found"));
    var call = card(Map.of("name", "Vendor", "area", "vendor", "phone", "+12025550123"));
    page(Map.of("contactCardId", call))
        .statusCode(422)
        .body("code", equalTo("contact-card.pages-nobody"));
    Api.delete("/contact-cards/" + call);
    Api.post(
            "/alerts/" + alert + "/page",
            Map.of("contactCardId", card),
            Api.person("reader").token(Roles.STAKEHOLDER))
        .statusCode(403);
    assertThat(paged(alert)).containsExactly(anna.name());
  }

  @Test
  void anAlertNamesWhoCanHelp() {
    var ofAnotherTeam =
        card(
            Map.of(
                "name",
                "Others",
                "area",
                "network",
                "phone",
                "+12025550123",
                "teamId",
                Api.team(boss)));
    Api.get("/alerts/" + alert + "/contacts", token)
        .statusCode(200)
        .body("manager", nullValue())
        .body("cards.id", hasItem(card))
        .body("cards.id", not(hasItem(ofAnotherTeam)));
    giveAnnaABoss();
    Api.get("/alerts/" + alert + "/contacts", token).body("manager.name", equalTo(boss.name()));
    Api.delete("/contact-cards/" + ofAnotherTeam);
  }

  private String path() {
    var link = FakeSmtp.awaitMailTo(anna.email()).link("/ack/");
    return link.substring(link.indexOf("/ack/"));
  }

  private static ValidatableResponse tap(String path, String message) {
    return given()
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("message", message)
        .post(path)
        .then();
  }

  @Test
  void afterTakingItByTheLinkOthersAreOneTapAway() {
    giveAnnaABoss();
    var path = path();
    given().get(path).then().body(not(containsString("Who can help")));
    given()
        .contentType("application/x-www-form-urlencoded")
        .post(path)
        .then()
        .body(containsString("Page my manager, " + boss.name()))
        .body(containsString("Page " + cardName + " (&lt;database&gt;)"))
        .body(containsString("href=\"tel:+12025550123\""))
        .body(containsString("href=\"mailto:db@example.org\""))
        .body(containsString(path.substring("/ack/".length()) + "/help/" + card));

    tap(path + "/help/" + card, "Ich brauche <euch>")
        .statusCode(303)
        .header("Location", equalTo("../../" + path.substring("/ack/".length()) + "?asked=true"));
    tap(path + "/help/" + card, "noch einmal").statusCode(303);
    given()
        .get(path + "?asked=true")
        .then()
        .body(containsString("They have been paged"))
        .body(containsString("Also paged</dt><dd>" + expert.name()));
    tap(path + "/help/manager", "").statusCode(303);
    tap(path + "/help/manager", "").statusCode(303);

    assertThat(paged(alert)).containsExactly(boss.name(), expert.name(), anna.name());
    assertThat(FakeSmtp.awaitMailTo(expert.email()).text()).contains("Ich brauche <euch>");
    assertThat(Api.log(alert)).filteredOn("PAGED"::equals).hasSize(2);
    Api.get("/alerts/" + alert + "/log")
        .body(
            "items.findAll { it.kind == 'PAGED' }.by.name",
            equalTo(List.of(anna.name(), anna.name())));
  }

  @Test
  void theLinkDoesNotWakeTheWholeOrganisation() {
    var path = path();
    for (int i = 0; i < 10; i++) {
      tap(path + "/help/" + card, "").statusCode(303);
    }

    tap(path + "/help/" + card, "").statusCode(429).body(containsString("a few minutes"));
    assertThat(paged(alert)).hasSize(2);
  }

  @Test
  void whatTheLinkCannotDoIsSaidInWords() {
    var path = path();
    tap(path + "/help/manager", "").statusCode(422).body(containsString("Nobody can be paged"));
    tap(path + "/help/" + UUID.randomUUID(), "").statusCode(404);
    tap("/ack/garbage/help/" + card, "").statusCode(404).body(containsString("not valid"));
    Api.post("/alerts/" + alert + "/resolve", Map.of()).statusCode(200);
    tap(path + "/help/" + card, "").statusCode(409).body(containsString("nothing left to do"));
  }
}
