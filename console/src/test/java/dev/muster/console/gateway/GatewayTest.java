package dev.muster.console.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.console.Browser;
import dev.muster.console.ConsoleSurroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ConsoleSurroundings.class)
class GatewayTest {
  private static final String[] FROM_OUR_PAGE = {
    "Origin", ConsoleSurroundings.PUBLIC_URL, "X-Requested-With", "muster-console"
  };

  @Test
  void anApiCallWithoutSessionIsToldSoInsteadOfBeingRedirected() {
    HttpResponse<String> answer = new Browser().get("/api/incident/v1/echo", "application/json");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("gateway.sign-in-needed");
  }

  @Test
  void aCallReachesTheServiceWithTheTokenAndWithoutCookies() {
    HttpResponse<String> answer =
        Browser.signedIn().get("/api/incident/v1/echo?state=open&text=a%20b", "application/json");

    JsonObject seen = new JsonObject(answer.body());
    assertThat(seen.getString("uri")).isEqualTo("/api/incident/v1/echo?state=open&text=a%20b");
    assertThat(seen.getString("authorization")).startsWith("Bearer ey");
    assertThat(seen.getString("cookie")).isNull();
    assertThat(seen.getString("forwardedFor")).isEqualTo("127.0.0.1");
  }

  @Test
  void aServiceCannotSetCookiesInTheBrowser() {
    HttpResponse<String> answer =
        Browser.signedIn().get("/api/incident/v1/echo", "application/json");

    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("upstream"));
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void aWriteFromOurOwnPageIsForwardedWithItsBody() {
    String body = "{\"text\":\"" + "x".repeat(200_000) + "\"}";

    HttpResponse<String> answer =
        Browser.signedIn().post("/api/incident/v1/echo", body, FROM_OUR_PAGE);

    JsonObject seen = new JsonObject(answer.body());
    assertThat(seen.getString("method")).isEqualTo("POST");
    assertThat(seen.getString("body")).isEqualTo(body);
  }

  @Test
  void aWriteFromAnotherPortOfTheSameHostIsRefused() {
    HttpResponse<String> answer =
        Browser.signedIn()
            .post(
                "/api/incident/v1/echo",
                "{}",
                "Origin",
                "https://console.example.org:8443",
                "X-Requested-With",
                "muster-console");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(new JsonObject(answer.body()).getString("code"))
        .isEqualTo("gateway.foreign-request");
  }

  @Test
  void aWriteThatAPlainFormCouldHaveSentIsRefused() {
    Browser browser = Browser.signedIn();

    assertThat(browser.post("/api/incident/v1/echo", "{}").statusCode()).isEqualTo(403);
    assertThat(
            browser
                .post("/api/incident/v1/echo", "{}", "Origin", ConsoleSurroundings.PUBLIC_URL)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aServiceThatIsAwayIsA503Problem() {
    HttpResponse<String> answer = Browser.signedIn().get("/api/oncall/v1/me", "application/json");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("gateway.service-away");
  }

  @Test
  void aServiceThatBreaksOffIsA502Problem() {
    HttpResponse<String> answer =
        Browser.signedIn().get("/api/incident/v1/break-off", "application/json");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("gateway.bad-answer");
  }

  @Test
  void aDeadReplicaIsSkippedOnEveryTurn() {
    Browser browser = Browser.signedIn();

    for (int call = 0; call < 4; call++) {
      HttpResponse<String> answer = browser.post("/api/comms/v1/echo", "{\"n\":1}", FROM_OUR_PAGE);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(new JsonObject(answer.body()).getString("body")).isEqualTo("{\"n\":1}");
    }
  }

  @Test
  void anEventArrivesWhileTheStreamIsStillOpen() throws IOException {
    ConsoleSurroundings.incident().holdNextEvent();

    try (InputStream stream = Browser.signedIn().stream("/api/incident/v1/stream").body()) {
      BufferedReader lines = lines(stream);
      assertThat(lines.readLine()).isEqualTo("data: first");
      ConsoleSurroundings.incident().releaseNextEvent();
      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).isEqualTo("data: second");
    }
  }

  @Test
  void openStreamsDoNotKeepOtherCallsWaiting() throws IOException {
    ConsoleSurroundings.incident().holdNextEvent();
    Browser browser = Browser.signedIn();
    List<InputStream> streams = new ArrayList<>();
    for (int viewer = 0; viewer < 60; viewer++) {
      InputStream stream = browser.stream("/api/incident/v1/stream").body();
      assertThat(lines(stream).readLine()).isEqualTo("data: first");
      streams.add(stream);
    }

    HttpResponse<String> answer = browser.get("/api/incident/v1/echo", "application/json");

    assertThat(answer.statusCode()).isEqualTo(200);
    ConsoleSurroundings.incident().releaseNextEvent();
    for (InputStream stream : streams) {
      stream.close();
    }
  }

  private static BufferedReader lines(InputStream stream) {
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
