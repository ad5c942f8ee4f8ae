package dev.muster.oncall.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.oncall.Api;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleTest {
  @Inject MovableClock clock;

  @AfterEach
  void clockOfTests() {
    clock.reset();
  }

  @Test
  void aNewPersonIsReachableByMailAtOnceAndIsTold() {
    try (var catalog = TopicProbe.on("muster.catalog")) {
      var anna = Api.person("anna");

      Api.get("/people/" + anna.id() + "/contact-methods")
          .body("items.size()", equalTo(1))
          .body("items[0].kind", equalTo("EMAIL"))
          .body("items[0].address", equalTo(anna.email()))
          .body("items[0].verified", equalTo(true));
      Api.get("/people/" + anna.id() + "/notification-rules")
          .body("rules.urgency", contains("HIGH", "LOW"))
          .body("rules.delaySeconds", contains(0, 0));
      var changed = catalog.await(PersonChanged.class, e -> e.personId().equals(anna.id()));
      assertThat(changed.email()).isEqualTo(anna.email());
      assertThat(changed.sequence()).isEqualTo(1);
      EventSchemas.validate(changed);
    }
  }

  @Test
  void twoPeopleCannotShareAnAddress() {
    var anna = Api.person("anna");

    Api.post("/people", Map.of("name", "other", "email", anna.email().toUpperCase(Locale.ROOT)))
        .statusCode(409)
        .body("code", equalTo("person.email-taken"))
        .body("errors[0].field", equalTo("email"));
  }

  @Test
  void anEditOfAnOldVersionIsRefused() {
    var anna = Api.person("anna");
    var body = Map.of("name", anna.name(), "email", anna.email(), "zone", "Europe/Berlin");
    var tag = Api.get("/people/" + anna.id()).extract().header("ETag");

    given()
        .auth()
        .oauth2(TestTokens.admin())
        .header("If-Match", tag)
        .contentType(ContentType.JSON)
        .body(body)
        .put(Api.V1 + "/people/" + anna.id())
        .then()
        .statusCode(200)
        .body("zone", equalTo("Europe/Berlin"));
    given()
        .auth()
        .oauth2(TestTokens.admin())
        .header("If-Match", tag)
        .contentType(ContentType.JSON)
        .body(body)
        .put(Api.V1 + "/people/" + anna.id())
        .then()
        .statusCode(412)
        .body("code", equalTo("request.changed-meanwhile"));
  }

  @Test
  void whoIsInvitedHearsOfItInTheirLanguageAndNobodyElseDoes() {
    var olga = Api.unique("olga").replace(' ', '-') + "@example.org";
    var quiet = Api.unique("quiet").replace(' ', '-') + "@example.org";

    Api.post("/people", Map.of("name", "Quiet", "email", quiet)).statusCode(201);
    Api.post("/people?invite=true", Map.of("name", "Ольга", "email", olga, "language", "ru"))
        .statusCode(201);

    var mail = FakeSmtp.awaitMailTo(olga);
    assertThat(mail.subject()).contains("добавляет вас");
    assertThat(mail.text()).contains("Ольга").contains("http://localhost:8080").contains(olga);
    assertThat(FakeSmtp.receivedBy(quiet)).isEmpty();
  }

  @Test
  void thoseOfAListWhoAreNewAreInvited() {
    var known = Api.person("known");
    var fresh = Api.unique("fresh").replace(' ', '-') + "@example.org";

    Api.post(
            "/people/import?invite=true",
            Map.of(
                "people",
                List.of(
                    Map.of("name", "Known", "email", known.email()),
                    Map.of("name", "Fresh", "email", fresh))))
        .statusCode(200);

    assertThat(FakeSmtp.awaitMailTo(fresh).subject()).contains("added you");
    assertThat(FakeSmtp.receivedBy(known.email())).isEmpty();
  }

  @Test
  void aListIsTakenRowByRow() {
    var known = Api.person("known");
    var fresh = Api.unique("fresh").replace(' ', '-') + "@example.org";

    Api.post(
            "/people/import",
            Map.of(
                "people",
                List.of(
                    Map.of("name", "Fresh", "email", fresh, "zone", "Asia/Tokyo"),
                    Map.of("name", "Known", "email", known.email()),
                    Map.of("name", "", "email", "no address", "zone", "Mars/Base"),
                    Map.of("name", "Twice", "email", fresh))))
        .statusCode(200)
        .body("added", equalTo(1))
        .body("known", equalTo(1))
        .body("invalid", equalTo(2))
        .body("rows.status", contains("ADDED", "KNOWN", "INVALID", "INVALID"))
        .body("rows[2].row", equalTo(3))
        .body("rows[2].errors.field", hasItem("zone"))
        .body("rows[2].errors.field", hasItem("email"))
        .body("rows[3].errors[0].message", equalTo("appears twice in the list"));
  }

  @Test
  void theFirstLoginBecomesThePersonWithItsVerifiedAddress() {
    var anna = Api.person("anna");
    var token = TestTokens.of("login-" + anna.id(), "Anna at the provider", anna.email());

    Api.get("/me", token)
        .statusCode(200)
        .body("id", equalTo(anna.id().toString()))
        .body("name", equalTo(anna.name()));

    Api.get("/people/" + anna.id()).body("linked", equalTo(true));
    var impostor = TestTokens.of("other-login", "Impostor", anna.email());
    Api.get("/me", impostor).statusCode(409).body("code", equalTo("person.email-linked"));
  }

  @Test
  void anUnexpectedLoginIsMadeAPersonOnTheSpot() {
    var name = Api.unique("walk in");
    var token = TestTokens.of(name, name, name.replace(' ', '-') + "@example.org", "responder");

    String id = Api.get("/me", token).statusCode(200).extract().path("id");

    Api.get("/me", token).statusCode(200).body("id", equalTo(id));
    Api.get("/people/" + id).body("name", equalTo(name)).body("linked", equalTo(true));
  }

  @Test
  void peopleChangeTheirOwnProfileAndKeepTheirAddress() {
    var anna = Api.person("anna");
    var token = anna.token();

    Api.put("/me", Map.of("name", "Anna", "language", "ru", "zone", "Asia/Tokyo"), token)
        .statusCode(200)
        .body("language", equalTo("ru"))
        .body("email", equalTo(anna.email()));
  }

  @Test
  void peopleKeepTheirOwnContactMethodsAndNobodyElses() {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    var token = anna.token("responder");
    var body = Map.of("kind", "EMAIL", "address", "second-" + anna.email());

    Api.post("/people/" + anna.id() + "/contact-methods", body, token)
        .statusCode(201)
        .body("verified", equalTo(false))
        .body("secret", nullValue());
    Api.post("/people/" + boris.id() + "/contact-methods", body, token)
        .statusCode(403)
        .body("code", equalTo("person.not-yours"));
    Api.put("/people/" + boris.id() + "/notification-rules", Map.of("rules", List.of()), token)
        .statusCode(403);
  }

  @Test
  void aMailedCodeVerifiesAnotherAddress() {
    var anna = Api.person("anna");
    var address = "second-" + anna.email();
    var methods = "/people/" + anna.id() + "/contact-methods";
    String id = Api.post(methods, Map.of("kind", "EMAIL", "address", address)).extract().path("id");

    Api.post(methods + "/" + id + "/verification", "").statusCode(202);
    var subject = FakeSmtp.awaitMailTo(address).subject();
    var code = subject.replaceAll("\\D", "");
    var wrong = code.equals("000000") ? "000001" : "000000";

    Api.post(methods + "/" + id + "/verification/confirm", Map.of("code", wrong))
        .statusCode(422)
        .body("code", equalTo("contact-method.wrong-code"));
    Api.post(methods + "/" + id + "/verification/confirm", Map.of("code", code))
        .statusCode(200)
        .body("verified", equalTo(true));
    Api.post(methods + "/" + id + "/verification", "")
        .statusCode(409)
        .body("code", equalTo("contact-method.verified"));
  }

  @Test
  void aPageGoesOutAsASignedWebhookOnceTheWebhookIsVerified() {
    clock.real();
    try (var receiver = new FakeWebhookReceiver()) {
      var anna = Api.person("anna");
      var methods = "/people/" + anna.id() + "/contact-methods";
      var added =
          Api.post(methods, Map.of("kind", "WEBHOOK", "address", receiver.url("/p").toString()))
              .statusCode(201)
              .body("secret", notNullValue())
              .extract();
      String id = added.path("id");
      Api.post(methods + "/" + id + "/verification", "").statusCode(202);
      var verification = receiver.awaitRequests(1).get(0);
      verification.assertSigned(added.path("secret"));
      Api.post(
              methods + "/" + id + "/verification/confirm",
              Map.of("code", verification.json().at("/data/code").asText()))
          .statusCode(200);
      Api.put(
              "/people/" + anna.id() + "/notification-rules",
              Map.of(
                  "rules",
                  List.of(Map.of("urgency", "HIGH", "contactMethodId", id, "delaySeconds", 0))))
          .statusCode(200);

      var alert = Api.trigger(Api.paging(anna), "a");

      var page = receiver.awaitRequests(2).get(1);
      page.assertSigned(added.path("secret"));
      assertThat(page.json().at("/type").asText()).isEqualTo("page.triggered");
      assertThat(page.json().at("/data/alertId").asText()).isEqualTo(alert.toString());
      assertThat(page.json().at("/data/acknowledgeUrl").asText()).contains("/ack/");
    }
  }

  @Test
  void addressesAreCheckedByKind() {
    var anna = Api.person("anna");
    var methods = "/people/" + anna.id() + "/contact-methods";

    Api.post(methods, Map.of("kind", "WEBHOOK", "address", "ftp://h.example"))
        .statusCode(422)
        .body("code", equalTo("contact-method.bad-address"));
    Api.post(methods, Map.of("kind", "EMAIL", "address", anna.email()))
        .statusCode(409)
        .body("code", equalTo("contact-method.exists"));
  }

  @Test
  void listsGoByNamePageByPage() {
    var prefix = Api.unique("paged").replace(' ', '-');
    for (var suffix : List.of("b", "A", "c")) {
      Api.post(
              "/people",
              Map.of(
                  "name", prefix + suffix,
                  "email", prefix + suffix + "@example.org"))
          .statusCode(201);
    }
    var query = "/people?limit=2&search=" + prefix;

    var first = Api.get(query).body("items.name", contains(prefix + "A", prefix + "b")).extract();
    Api.get(query + "&cursor=" + first.path("next"))
        .body("items.name", contains(prefix + "c"))
        .body("next", nullValue());
  }

  @Test
  void theRightsOfTheRoles() {
    var anna = Api.person("anna");
    var body = Map.of("name", "x", "email", "x@example.org");

    Api.post("/people", body, TestTokens.manager()).statusCode(403);
    Api.post("/people", body, TestTokens.responder()).statusCode(403);
    Api.get("/people", TestTokens.responder()).statusCode(200);
    Api.get("/people", TestTokens.stakeholder()).statusCode(403);
    Api.put("/people/" + anna.id(), body, TestTokens.manager()).statusCode(403);
  }
}
