package dev.muster.comms.publicsite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
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
    Api.awaitSummary(site, found -> !found.path("components").isEmpty());
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
  void aComponentIsSeenAsItIsTyped() {
    String changed =
        preview(
                Map.of(
                    "componentId",
                    site.componentId(),
                    "component",
                    Map.of("name", "Till", "description", "Where money is taken")))
            .jsonPath()
            .getString("html");
    assertThat(changed).contains("Till").contains("Where money is taken");

    String hidden =
        preview(
                Map.of(
                    "componentId",
                    site.componentId(),
                    "component",
                    Map.of("name", "Till", "onlyShowIfDegraded", true)))
            .jsonPath()
            .getString("html");
    assertThat(hidden).doesNotContain("Till");

    String added =
        preview(Map.of("component", Map.of("name", "Till"))).jsonPath().getString("html");
    assertThat(added).contains("Till").contains("Checkout");
  }

  @Test
  void promisesFollowTheSettings() {
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/posts",
            Map.of(
                "pageId",
                site.pageId(),
                "title",
                Map.of("en", "Slow", "ru", "Медленно"),
                "body",
                Map.of("en", "We look", "ru", "Смотрим"),
                "status",
                "INVESTIGATING",
                "nextUpdateAt",
                "2099-01-01T10:00:00Z",
                "components",
                Map.of(site.componentId(), "MAJOR_OUTAGE"))));
    Api.awaitSummary(site, found -> found.toString().contains("Slow"));

    assertThat(withSettings(Map.of("showPromises", true))).contains("Next update by");
    assertThat(withSettings(Map.of("showPromises", false))).doesNotContain("Next update by");
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

  private String withSettings(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("slug", site.slug());
    settings.put("name", site.name());
    settings.put("languages", List.of("en", "ru"));
    return preview(Map.of("settings", settings)).jsonPath().getString("html");
  }

  private Response preview(Map<String, Object> changes) {
    return Api.post(TestTokens.manager(), "/pages/" + site.pageId() + "/preview", changes);
  }
}
