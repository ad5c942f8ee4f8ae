package dev.muster.oncall.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** ESC-08: the emergency contacts of teams and of the organisation. */
@QuarkusTest
class ContactCardTest {
  private static Map<String, Object> card(String name, Object... more) {
    var card = new HashMap<String, Object>();
    card.put("name", name);
    card.put("area", "database");
    for (int i = 0; i < more.length; i += 2) {
      card.put((String) more[i], more[i + 1]);
    }
    return card;
  }

  private static String added(Map<String, Object> card) {
    return Api.post("/contact-cards", card).statusCode(201).extract().path("id");
  }

  @Test
  void aCardKeepsHowToReachWhoHelps() {
    var expert = Api.person("expert");
    var name = Api.unique("Database experts");
    var id =
        added(
            card(
                name,
                "target",
                Api.target("PERSON", expert.id()),
                "phone",
                "+1 202 555 0123",
                "email",
                "db@example.org",
                "url",
                "https://support.example.org",
                "note",
                "contract 42"));

    Api.get("/contact-cards/" + id)
        .statusCode(200)
        .body("name", equalTo(name))
        .body("area", equalTo("database"))
        .body("targetName", equalTo(expert.name()))
        .body("phone", equalTo("+12025550123"))
        .body("email", equalTo("db@example.org"))
        .body("url", equalTo("https://support.example.org"))
        .body("note", equalTo("contract 42"))
        .body("teamId", nullValue());
  }

  @Test
  void aTeamSeesItsOwnCardsAndThoseOfEverybodyInTheirOrder() {
    var team = Api.team(Api.person("lead"));
    var other = Api.team(Api.person("lead"));
    var third = added(card("c", "phone", "+12025550123", "teamId", team, "position", 9_003));
    var first = added(card("z", "phone", "+12025550123", "position", 9_001));
    var second = added(card("b", "phone", "+12025550123", "teamId", team, "position", 9_003));
    added(card("a", "phone", "+12025550123", "teamId", other, "position", 9_002));

    var all = new ArrayList<String>();
    String cursor = null;
    do {
      var page =
          Api.get(
                  "/contact-cards?limit=2&teamId="
                      + team
                      + (cursor == null ? "" : "&cursor=" + cursor))
              .statusCode(200)
              .extract();
      all.addAll(page.path("items.id"));
      cursor = page.path("next");
    } while (cursor != null);

    assertThat(all).containsSubsequence(first, second, third).doesNotHaveDuplicates();
    Api.get("/contact-cards?limit=200&teamId=" + team)
        .body("items.findAll { it.position == 9002 }", equalTo(List.of()));
    List.of(first, second, third).forEach(id -> Api.delete("/contact-cards/" + id).statusCode(204));
  }

  @Test
  void whatLeadsNowhereIsRefused() {
    Api.post("/contact-cards", card("x"))
        .statusCode(422)
        .body("code", equalTo("contact-card.leads-nowhere"));
    Api.post("/contact-cards", card("x", "phone", "112", "email", "nobody", "url", "ftp://x"))
        .statusCode(422)
        .body("code", equalTo("contact-card.bad-address"))
        .body("errors.field", contains("phone", "email", "url"));
    Api.post("/contact-cards", card("x", "target", Api.target("TEAM", UUID.randomUUID())))
        .statusCode(422)
        .body("code", equalTo("escalation-policy.unknown-target"));
    Api.post("/contact-cards", card("x", "phone", "+12025550123", "teamId", UUID.randomUUID()))
        .statusCode(422)
        .body("code", equalTo("team.unknown"));
    Api.post("/contact-cards", card(" ", "phone", "+12025550123")).statusCode(400);
    Api.get("/contact-cards/" + UUID.randomUUID())
        .statusCode(404)
        .body("code", equalTo("contact-card.not-found"));
  }

  @Test
  void everybodyReadsAndManagersWrite() {
    var manager = TestTokens.of("sub-cards", "Cards", "cards@example.org", Roles.MANAGER);
    String id =
        Api.post("/contact-cards", card("x", "phone", "+12025550123"), manager)
            .statusCode(201)
            .extract()
            .path("id");
    for (var role : List.of(Roles.RESPONDER, Roles.STAKEHOLDER)) {
      var token = TestTokens.of("sub-" + role, role, role + "@example.org", role);
      Api.get("/contact-cards", token).statusCode(200);
      Api.get("/contact-cards/" + id, token).statusCode(200);
      Api.post("/contact-cards", card("x", "phone", "+12025550123"), token).statusCode(403);
      Api.put("/contact-cards/" + id, card("x", "phone", "+12025550123"), token).statusCode(403);
      given().auth().oauth2(token).delete(Api.V1 + "/contact-cards/" + id).then().statusCode(403);
    }
    Api.delete("/contact-cards/" + id).statusCode(204);
  }

  @Test
  void whoChangesWhatSomebodyElseChangedIsTold() {
    var id = added(card("x", "phone", "+12025550123"));
    var tag = Api.get("/contact-cards/" + id).extract().header("ETag");
    Api.put("/contact-cards/" + id, card("y", "phone", "+12025550123")).statusCode(200);

    given()
        .auth()
        .oauth2(TestTokens.admin())
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body(card("z", "phone", "+12025550123"))
        .put(Api.V1 + "/contact-cards/" + id)
        .then()
        .statusCode(412);

    Api.get("/contact-cards/" + id).body("name", equalTo("y"));
    Api.delete("/contact-cards/" + id).statusCode(204);
    Api.get("/contact-cards/" + id).statusCode(404);
  }

  @Test
  void theSuccessorOfSomebodyWhoLeavesTakesTheirCards() {
    Someone leaving = Api.person("leaving");
    Someone successor = Api.person("successor");
    var id = added(card("x", "target", Api.target("PERSON", leaving.id())));

    Api.post("/people/" + leaving.id() + "/duties/leave", Map.of("successorId", successor.id()))
        .statusCode(200);

    Api.get("/contact-cards/" + id).body("targetName", equalTo(successor.name()));
  }

  @Test
  void aTargetThatIsGoneHasNoName() {
    var schedule = Api.schedule(null, "2026-01-05T09:00:00Z", Api.person("anna"));
    var id = added(card("x", "target", Api.target("SCHEDULE", schedule)));

    Api.delete("/schedules/" + schedule).statusCode(204);

    Api.get("/contact-cards/" + id).statusCode(200).body("targetName", nullValue());
  }
}
