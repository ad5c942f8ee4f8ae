package dev.muster.comms.announcement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnnouncementTest {
  @Inject MovableClock clock;

  private Site site;

  @BeforeEach
  void aPage() {
    site = Api.site("en", "ru");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void itStandsOnThePageInTheReadersLanguage() {
    add(words("Moved <b>office</b>"), TestTokens.manager());

    awaitPage(page -> page.contains("Moved &lt;b&gt;office&lt;/b&gt;"));
    assertThat(page("ru")).contains("Мы переехали");
    assertThat(given().get("/status/" + site.slug() + "/history").asString())
        .doesNotContain("Moved");
  }

  @Test
  void itComesAndGoesByItself() {
    Instant now = clock.instant();
    Map<String, Object> notice = words("Soon only");
    notice.put("startsAt", now.plus(Duration.ofMinutes(2)).toString());
    notice.put("endsAt", now.plus(Duration.ofMinutes(4)).toString());
    Api.json(add(notice, TestTokens.manager()));
    add(words("Always here"), TestTokens.manager());
    awaitPage(page -> page.contains("Always here"));
    assertThat(page("en")).doesNotContain("Soon only");

    clock.advance(Duration.ofMinutes(2).plusSeconds(1));
    awaitPage(page -> page.contains("Soon only"));

    clock.advance(Duration.ofMinutes(2));
    awaitPage(page -> !page.contains("Soon only"));
    assertThat(page("en")).contains("Always here");
  }

  @Test
  void itIsChangedPlacedAndTakenAway() {
    JsonNode first = Api.json(add(words("First"), TestTokens.manager()));
    JsonNode second = Api.json(add(words("Second"), TestTokens.manager()));
    assertThat(second.path("position").asInt()).isEqualTo(first.path("position").asInt() + 1);

    Map<String, Object> changed = words("Second first");
    changed.put("position", 1);
    changed.put("tone", "WARNING");
    Api.json(Api.put(TestTokens.manager(), path(second), changed));
    Api.json(
        Api.put(
            TestTokens.manager(), path(first), Map.of("title", Map.of("en", "F"), "position", 2)));
    JsonNode items = Api.json(Api.get(TestTokens.stakeholder(), pagePath())).path("items");
    assertThat(items.get(0).at("/title/en").asText()).isEqualTo("Second first");
    awaitPage(page -> page.contains("n-warning"));

    assertThat(Api.delete(TestTokens.manager(), path(second)).statusCode()).isEqualTo(204);
    awaitPage(page -> !page.contains("Second first"));
    assertThat(Api.get(TestTokens.manager(), path(second)).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWrongIsNamed() {
    Map<String, Object> backwards = words("Backwards");
    backwards.put("endsAt", clock.instant().minusSeconds(60).toString());
    Response order = add(backwards, TestTokens.manager());
    assertThat(order.statusCode()).isEqualTo(422);
    assertThat(order.jsonPath().getList("errors.field", String.class)).containsExactly("endsAt");

    Response empty = add(Map.of("title", Map.of()), TestTokens.manager());
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.jsonPath().getString("errors[0].field")).isEqualTo("title");
  }

  @Test
  void whatIsOddIsNamedAndStandsOnlyWhenItWasSeen() {
    Map<String, Object> odd = new HashMap<>();
    odd.put("title", Map.of("en", "Move of db-3"));
    JsonNode found = Api.json(Api.post(TestTokens.manager(), pagePath() + "/checks", odd));
    assertThat(found.findValuesAsText("code")).containsExactly("INTERNAL_NAME", "UNTRANSLATED");
    odd.put("acknowledged", List.of("UNTRANSLATED"));
    assertThat(add(odd, TestTokens.manager()).statusCode()).isEqualTo(409);
    odd.put("acknowledged", List.of("UNTRANSLATED", "INTERNAL_NAME"));
    JsonNode there = Api.json(add(odd, TestTokens.manager()));
    odd.put("acknowledged", List.of());
    assertThat(Api.put(TestTokens.manager(), path(there), odd).statusCode()).isEqualTo(409);
    assertThat(Api.post(TestTokens.responder(), pagePath() + "/checks", odd).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aPageHasAtMostTen() {
    for (int i = 0; i < Announcements.ON_A_PAGE; i++) {
      Api.json(add(words("Number " + i), TestTokens.manager()));
    }
    Response eleventh = add(words("One more"), TestTokens.manager());
    assertThat(eleventh.statusCode()).isEqualTo(409);
    assertThat(eleventh.jsonPath().getString("code")).isEqualTo("announcement.too-many");
  }

  @Test
  void respondersAndStakeholdersReadButDoNotWrite() {
    JsonNode notice = Api.json(add(words("Read me"), TestTokens.manager()));
    for (String token : List.of(TestTokens.responder(), TestTokens.stakeholder())) {
      assertThat(add(words("No"), token).statusCode()).isEqualTo(403);
      assertThat(Api.put(token, path(notice), words("No")).statusCode()).isEqualTo(403);
      assertThat(Api.delete(token, path(notice)).statusCode()).isEqualTo(403);
      assertThat(Api.get(token, path(notice)).statusCode()).isEqualTo(200);
    }
    given().get("/api/comms/v1" + pagePath()).then().statusCode(401);
  }

  private Response add(Map<String, Object> notice, String token) {
    return Api.post(token, pagePath(), notice);
  }

  private String pagePath() {
    return "/pages/" + site.pageId() + "/announcements";
  }

  private static String path(JsonNode notice) {
    return "/announcements/" + notice.path("id").asText();
  }

  private static Map<String, Object> words(String title) {
    return new HashMap<>(Map.of("title", Map.of("en", title, "ru", "Мы переехали")));
  }

  private String page(String language) {
    return given().get("/status/" + site.slug() + "?lang=" + language).asString();
  }

  private void awaitPage(java.util.function.Predicate<String> wanted) {
    Awaitility.await("the page").atMost(Duration.ofSeconds(20)).until(() -> page("en"), wanted);
  }
}
