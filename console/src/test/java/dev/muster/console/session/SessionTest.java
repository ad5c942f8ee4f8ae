package dev.muster.console.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.muster.console.Browser;
import dev.muster.console.ConsoleSurroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ConsoleSurroundings.class)
class SessionTest {

  @Test
  void aPageWithoutSessionLeadsToTheIdentityProvider() {
    given()
        .redirects()
        .follow(false)
        .header("Accept", "text/html")
        .get("/incidents")
        .then()
        .statusCode(302)
        .header("Location", startsWith(ConsoleSurroundings.identityProvider().issuer()))
        .header("Location", containsString("code_challenge_method=S256"));
  }

  @Test
  void aScriptWithoutSessionGetsAProblem() {
    given()
        .redirects()
        .follow(false)
        .get("/session")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("gateway.sign-in-needed"));
  }

  @Test
  void signingInLeadsBackToThePageThatWasAskedFor() {
    HttpResponse<String> page = new Browser().get("/incidents?state=open", "text/html");

    assertThat(page.uri()).isEqualTo(Browser.console("/incidents?state=open"));
    assertThat(page.body()).contains("<div id=\"root\">");
  }

  @Test
  void theSessionNamesThePersonAndNeverTheToken() {
    HttpResponse<String> answer = Browser.signedIn().get("/session", "application/json");

    JsonObject session = new JsonObject(answer.body());
    assertThat(session.getString("name")).isEqualTo("Nadia Orlova");
    assertThat(session.getString("email")).isEqualTo("nadia@example.org");
    assertThat(session.getString("language")).isEqualTo("ru");
    assertThat(session.getJsonArray("roles")).isEqualTo(JsonArray.of("manager", "responder"));
    assertThat(Instant.parse(session.getString("expiresAt"))).isNotNull();
    assertThat(answer.body()).doesNotContain("ey");
  }

  @Test
  void theSessionSaysWhereScriptsCallEachService() {
    HttpResponse<String> answer = Browser.signedIn().get("/session", "application/json");

    JsonObject api = new JsonObject(answer.body()).getJsonObject("links").getJsonObject("api");
    assertThat(api.fieldNames())
        .containsExactlyInAnyOrder("oncall", "incident", "comms", "postmortem");
    assertThat(api.getString("oncall")).isEqualTo("http://localhost:8082");
    assertThat(api.getString("incident")).startsWith("http://").doesNotContain(",");
  }

  @Test
  void theSessionCookieIsOutOfReachOfScripts() {
    Browser browser = Browser.signedIn();

    assertThat(browser.cookies().getCookieStore().getCookies())
        .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.isHttpOnly())
        .allMatch(cookie -> isEncrypted(cookie.getValue()));
  }

  @Test
  void signingOutEndsTheSessionAtTheProviderToo() {
    Browser browser = Browser.signedIn();

    HttpResponse<String> answer = browser.get("/logout", "text/html");

    assertThat(answer.uri().toString())
        .startsWith(ConsoleSurroundings.identityProvider().issuer() + "/end-session");
    assertThat(browser.get("/session", "application/json").statusCode()).isEqualTo(401);
  }

  private static boolean isEncrypted(String token) {
    int partsOfCompactJwe = 5;
    return token.split("\\.", -1).length == partsOfCompactJwe;
  }
}
