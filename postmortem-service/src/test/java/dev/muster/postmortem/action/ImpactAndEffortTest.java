package dev.muster.postmortem.action;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static dev.muster.postmortem.action.ItemScene.ITEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.postmortem.Cast;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Action items are prioritised by what they bring and what they cost. */
@QuarkusTest
class ImpactAndEffortTest {
  @Inject Cast cast;
  @Inject MovableClock clock;
  private ItemScene scene;
  private String mine;

  @BeforeEach
  void scene() {
    scene = new ItemScene(cast, clock.instant());
    mine = "postmortemId=" + scene.postmortem;
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void anItemIsJudgedWhenItIsProposedAndJudgedAnewLater() {
    JsonPath item = judged("Alert on the pool", "HIGH", null);

    assertThat(item.getString("impact")).isEqualTo("HIGH");
    assertThat(item.getString("effort")).isNull();
    assertThat(item.getInt("payoffRank")).isEqualTo(Payoff.LAST);
    ItemScene.change(item, Map.of("impact", "MEDIUM", "effort", "LOW"), scene.boss)
        .statusCode(200)
        .body("impact", equalTo("MEDIUM"))
        .body("effort", equalTo("LOW"))
        .body("payoffRank", equalTo(new Payoff(Level.MEDIUM, Level.LOW).rank()));
    ItemScene.change(item, Map.of(), scene.boss)
        .statusCode(200)
        .body("impact", nullValue())
        .body("effort", nullValue());
  }

  @Test
  void whomAnItemDoesNotConcernDoesNotJudgeIt() {
    JsonPath item = judged("Alert on the pool", "HIGH", "LOW");
    Cast.Actor other = cast.person("Oscar", "responder");

    ItemScene.change(item, Map.of("impact", "LOW", "effort", "LOW"), other)
        .statusCode(403)
        .body("code", equalTo("action-item.not-yours"));
    get("?" + mine).body("items[0].impact", equalTo("HIGH"));
  }

  @Test
  void aWordThatIsNoLevelIsRefused() {
    as(scene.boss.token())
        .body(
            Map.of(
                "postmortemId", scene.postmortem, "priority", "P1", "title", "x", "impact", "HUGE"))
        .post(ITEMS)
        .then()
        .statusCode(400);
    as(scene.boss.token()).get(ITEMS + "?sort=LUCK").then().statusCode(404);
    as(scene.boss.token()).get(ITEMS + "?sort=PAYOFF&cursor=bm8").then().statusCode(400);
  }

  @Test
  void whatPaysMostIsFirstPageByPageAndOfEqualsTheSoonestDue() {
    judged("not judged", null, null);
    judged("little for much", "LOW", "HIGH");
    String later = due("much for little, later", 9);
    String soon = due("much for little, soon", 3);
    judged("half judged", "HIGH", null);
    judged("much for much", "HIGH", "HIGH");

    List<String> titles = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page =
          get("?" + mine + "&sort=PAYOFF&limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .extract()
              .jsonPath();
      titles.addAll(page.getList("items.title"));
      cursor = page.getString("next");
    }

    assertThat(titles)
        .containsExactly(
            soon, later, "much for much", "little for much", "not judged", "half judged");
    assertThat(get("?" + mine).extract().jsonPath().getList("items.title", String.class))
        .startsWith(soon, later);
  }

  @Test
  void aListSaysHowManyAreJudgedAlikeAndIsNarrowedToThem() {
    judged("one", "HIGH", "LOW");
    judged("two", "HIGH", "LOW");
    judged("three", "LOW", "MEDIUM");
    judged("four", "LOW", null);

    get("/payoffs?" + mine)
        .body("impact", contains("HIGH", "LOW", "LOW"))
        .body("effort", contains("LOW", "MEDIUM", null))
        .body("number", contains(2, 1, 1));
    get("?" + mine + "&impact=HIGH&effort=LOW").body("items.title", contains("one", "two"));
    get("?" + mine + "&judged=false").body("items.title", contains("four"));
    get("?" + mine + "&judged=true").body("items", hasSize(3));
    as(TestTokens.noRoles()).get(ITEMS + "/payoffs").then().statusCode(403);
  }

  @Test
  void severalAreJudgedAtOnceAndWhatIsNotNamedStays() {
    String id = judged("one", "HIGH", "LOW").getString("id");

    as(scene.boss.token())
        .body(Map.of("ids", List.of(id), "effort", "MEDIUM"))
        .post(ITEMS + "/bulk")
        .then()
        .statusCode(200)
        .body("[0].changed", equalTo(true));
    get("/" + id).body("impact", equalTo("HIGH")).body("effort", equalTo("MEDIUM"));
  }

  @Test
  void theTableHasBothInTheSameOrder() {
    judged("plain", null, null);
    judged("best", "HIGH", "LOW");

    String csv = get("/csv?" + mine + "&sort=PAYOFF").extract().asString();

    List<String> lines = csv.lines().toList();
    assertThat(lines.get(0)).endsWith("came_back_after,impact,effort");
    assertThat(lines.get(1)).contains("best").endsWith(",\"HIGH\",\"LOW\"");
    assertThat(lines.get(2)).contains("plain").endsWith(",\"\",\"\"");
  }

  @Test
  void aFilterWithItsOrderIsKeptAsAView() {
    as(scene.boss.token())
        .body(Map.of("name", "Pays", "filter", Map.of("impact", "HIGH", "sort", "PAYOFF")))
        .post(ROOT + "/action-item-views")
        .then()
        .statusCode(200)
        .body("filter.sort", equalTo("PAYOFF"));
  }

  private String due(String title, int days) {
    LocalDate day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(days);
    scene.promise(day, Map.of("title", title, "impact", "HIGH", "effort", "LOW"));
    return title;
  }

  private JsonPath judged(String title, String impact, String effort) {
    Map<String, Object> item = new HashMap<>();
    item.put("title", title);
    item.put("impact", impact);
    item.put("effort", effort);
    return scene.add(item);
  }

  private ValidatableResponse get(String path) {
    return as(scene.boss.token()).get(ITEMS + path).then().statusCode(200);
  }
}
