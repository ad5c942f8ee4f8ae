package dev.muster.comms.publicsite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagePreviewTest {
  private Site site;

  @BeforeEach
  void aPage() {
    site = Api.site("en", "ru");
    Api.awaitSummary(site, found -> true);
  }

  @Test
  void whatIsNotSavedIsSeenAndStoredNowhere() {
    String html =
        preview(
                Map.of(
                    "language",
                    "ru",
                    "dark",
                    true,
                    "settings",
                    Map.of(
                        "slug",
                        site.slug(),
                        "name",
                        "Another name",
                        "languages",
                        List.of("en", "ru")),
                    "branding",
                    Map.of("light", Map.of("brand", "#0a5c36")),
                    "announcement",
                    Map.of("title", Map.of("en", "Soon", "ru", "Скоро"))))
            .jsonPath()
            .getString("html");

    assertThat(html)
        .contains("Another name")
        .contains("background:#0a5c36")
        .contains("Скоро")
        .contains("lang=\"ru\"")
        .contains("@media screen and (min-width:0px)")
        .doesNotContain("prefers-color-scheme:dark");
    assertThat(given().get("/status/" + site.slug()).asString())
        .doesNotContain("Another name")
        .doesNotContain("Soon");
  }

  @Test
  void aLightScreenIsLightWhateverTheReadersMachineSays() {
    Response answer = preview(Map.of());
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.jsonPath().getString("html"))
        .contains("@media screen and (max-width:0px)")
        .contains(site.name());
  }

  @Test
  void whatCouldNotBeSavedIsNamedHereToo() {
    Response answer = preview(Map.of("branding", Map.of("light", Map.of("link", "#ffff00"))));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("light.link");
  }

  @Test
  void onlyWhoEditsPagesPreviewsThem() {
    String path = "/pages/" + site.pageId() + "/preview";
    assertThat(Api.post(TestTokens.responder(), path, Map.of()).statusCode()).isEqualTo(403);
  }

  private Response preview(Map<String, Object> changes) {
    return Api.post(TestTokens.manager(), "/pages/" + site.pageId() + "/preview", changes);
  }
}
