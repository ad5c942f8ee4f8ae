package dev.muster.comms.branding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrandingTest {
  private Site site;

  @BeforeEach
  void aPage() {
    site = Api.site("en", "ru");
  }

  @Test
  void coloursLinksAndRulesAreOnThePageUnderAStrictPolicy() {
    Api.json(
        change(
            TestTokens.manager(),
            Map.of(
                "light",
                Map.of("brand", "#0A5C36", "link", "#0a5c36"),
                "css",
                ".banner { border-radius: 0 }",
                "headerLinks",
                List.of(
                    Map.of(
                        "label",
                        Map.of("en", "Shop", "ru", "Магазин"),
                        "url",
                        "https://acme.test/?a=1&b=2")),
                "footerLinks",
                List.of(
                    Map.of("label", Map.of("en", "<Write>"), "url", "mailto:help@acme.test")))));

    Response page = awaitPage(found -> found.contains("--link:#0a5c36"));
    assertThat(page.asString())
        .contains("background:#0a5c36;color:#ffffff")
        .contains(".banner{border-radius:0")
        .contains("<a href=\"https://acme.test/?a=1&amp;b=2\">Shop</a>")
        .contains("<a href=\"mailto:help@acme.test\">&lt;Write&gt;</a>");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .doesNotContain("unsafe")
        .contains("img-src data:;");
    assertThat(page.header("Content-Security-Policy").split("sha256-", -1)).hasSize(4);
  }

  @Test
  void aPictureIsServedFromOurOwnOriginByItsHash() throws IOException {
    byte[] file = PictureTest.png(120, 40);
    JsonNode logo = Api.json(upload(TestTokens.manager(), "LOGO", file));
    Api.json(upload(TestTokens.manager(), "FAVICON", svg(PictureTest.SVG)));

    String address = "/status/" + site.slug() + logo.path("path").asText();
    Response page =
        awaitPage(
            found -> found.contains("<img src=\"" + address + "\"") && found.contains(".svg\">"));
    assertThat(page.asString()).contains("alt=\"" + site.name() + "\"");
    assertThat(page.header("Content-Security-Policy")).contains("img-src data: 'self'");
    Response picture = given().get(address);
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.contentType()).isEqualTo("image/png");
    assertThat(picture.asByteArray()).isEqualTo(file);
    assertThat(picture.header("Cache-Control")).contains("immutable");
    assertThat(picture.header("Content-Security-Policy")).contains("sandbox");

    Api.delete(TestTokens.manager(), path() + "/pictures/LOGO");
    awaitPage(found -> !found.contains("<img"));
  }

  @Test
  void theWrongKindOfFileIsRefusedWhateverItIsCalled() throws IOException {
    Response script =
        upload(
            TestTokens.manager(),
            "LOGO",
            svg("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
    assertThat(script.statusCode()).isEqualTo(422);
    assertThat(script.jsonPath().getString("errors[0].message")).contains("<script>");
    assertThat(upload(TestTokens.manager(), "LOGO", new byte[Picture.LARGEST + 1]).statusCode())
        .isEqualTo(413);
    assertThat(upload(TestTokens.manager(), "BANNER", PictureTest.png(1, 1)).statusCode())
        .isIn(400, 404);
  }

  @Test
  void coloursThatCannotBeReadAreRefusedWithThePairAndItsRatio() {
    Response answer = change(TestTokens.manager(), Map.of("light", Map.of("link", "#9ac0ff")));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.jsonPath().getString("code")).isEqualTo("branding.contrast");
    assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("light.link");
    assertThat(answer.jsonPath().getString("errors[0].message")).contains("to 1");
  }

  @Test
  void linksThatLeadToScriptsAndBadColoursAreNamed() {
    for (String url : List.of("javascript:alert(1)", "data:text/html,x", "https://a.test\" x=\"")) {
      Response answer =
          change(
              TestTokens.manager(),
              Map.of("headerLinks", List.of(Map.of("label", Map.of("en", "x"), "url", url))));
      assertThat(answer.statusCode()).as(url).isEqualTo(400);
      assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("headerLinks[0].url");
    }
    assertThat(change(TestTokens.manager(), Map.of("dark", Map.of("brand", "red"))).statusCode())
        .isEqualTo(400);
  }

  @Test
  void respondersSeeItAndDoNotChangeIt() throws IOException {
    assertThat(Api.get(TestTokens.responder(), path()).statusCode()).isEqualTo(200);
    assertThat(change(TestTokens.responder(), Map.of()).statusCode()).isEqualTo(403);
    assertThat(upload(TestTokens.responder(), "LOGO", PictureTest.png(1, 1)).statusCode())
        .isEqualTo(403);
    assertThat(Api.delete(TestTokens.responder(), path() + "/pictures/LOGO").statusCode())
        .isEqualTo(403);
  }

  @Test
  void whoChangesAnOldLookIsToldSo() {
    String tag = Api.get(TestTokens.manager(), path()).header("ETag");
    Api.json(change(TestTokens.manager(), Map.of("light", Map.of("brand", "#123456"))));
    Response late =
        given()
            .auth()
            .oauth2(TestTokens.manager())
            .header("If-Match", tag)
            .contentType("application/json")
            .body(Map.of())
            .put("/api/comms/v1" + path());
    assertThat(late.statusCode()).isEqualTo(412);
  }

  private String path() {
    return "/pages/" + site.pageId() + "/branding";
  }

  private Response change(String token, Map<String, Object> branding) {
    return Api.put(token, path(), branding);
  }

  private Response upload(String token, String slot, byte[] file) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/octet-stream")
        .body(file)
        .put("/api/comms/v1" + path() + "/pictures/" + slot);
  }

  private static byte[] svg(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Response awaitPage(Predicate<String> wanted) {
    return Awaitility.await("the page")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> given().get("/status/" + site.slug() + "?lang=en"),
            page -> wanted.test(page.asString()));
  }
}
