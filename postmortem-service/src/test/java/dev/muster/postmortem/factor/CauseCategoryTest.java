package dev.muster.postmortem.factor;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.muster.postmortem.Api;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CauseCategoryTest {
  private static final String FACTORS = ROOT + "/cause-categories/FACTOR";

  @Test
  void theCataloguesComeFilledInBothLanguages() {
    as(TestTokens.stakeholder())
        .get(FACTORS)
        .then()
        .statusCode(200)
        .body("key", hasItems("CHANGE", "CONFIGURATION", "MONITORING_GAP"))
        .body("find { it.key == 'CAPACITY' }.names.ru", equalTo("Ёмкость или нагрузка"));
    as(TestTokens.responder())
        .get(ROOT + "/cause-categories/FISHBONE")
        .then()
        .body("key", hasItems("METHODS", "MACHINES", "MATERIALS", "MANPOWER", "ENVIRONMENT"));
  }

  @Test
  void eachBranchOfAFishboneComesWithExamplesInBothLanguages() { // ANA-02
    ValidatableResponse branches =
        as(TestTokens.responder()).get(ROOT + "/cause-categories/FISHBONE").then();
    for (String branch : List.of("METHODS", "MACHINES", "MATERIALS", "MANPOWER", "ENVIRONMENT")) {
      String examples = "find { it.key == '" + branch + "' }.examples.";
      branches.body(examples + "en", hasSize(3)).body(examples + "ru", hasSize(3));
    }
    branches.body(
        "find { it.key == 'MACHINES' }.examples.en", hasItem("The connection pool is too small"));
  }

  @Test
  void anAdministratorGivesExamplesAndTheyStayWhileNothingIsSaidOfThem() {
    String key = "OWN_" + Math.abs(UUID.randomUUID().hashCode());
    Map<String, Object> names = Map.of("en", "Weather");
    put(
            key,
            Map.of("names", names, "position", 500, "examples", Map.of("en", List.of("Lightning"))))
        .statusCode(200)
        .body("examples.en", equalTo(List.of("Lightning")));

    put(key, Map.of("names", names, "position", 501))
        .statusCode(200)
        .body("examples.en", equalTo(List.of("Lightning")));
    put(key, Map.of("names", names, "position", 501, "examples", Map.of())).statusCode(200);
    as(TestTokens.responder())
        .get(FACTORS)
        .then()
        .body("find { it.key == '" + key + "' }.examples", anEmptyMap());
    put(key, Map.of("names", names, "position", 1, "examples", Map.of("en", List.of(" "))))
        .statusCode(400);
  }

  @Test
  void anAdministratorAddsRenamesAndRetiresOne() {
    String key = "OWN_" + Math.abs(UUID.randomUUID().hashCode());
    put(key, Map.of("names", Map.of("en", "Weather"), "position", 500)).statusCode(200);
    String path = ROOT + "/postmortems/" + postmortem() + "/factors";
    String factor =
        as(TestTokens.responder())
            .body(Map.of("category", key, "text", "Lightning"))
            .post(path)
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    put(key, Map.of("names", Map.of("en", "Storm", "ru", "Гроза"), "position", 1, "retired", true))
        .statusCode(200);

    as(TestTokens.responder()).get(FACTORS).then().body("key", hasItem(key));
    as(TestTokens.responder())
        .body(Map.of("category", key, "text", "Another"))
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("cause-category.unknown"));
    as(TestTokens.responder())
        .body(Map.of("category", key, "text", "Lightning again"))
        .put(path + "/" + factor)
        .then()
        .statusCode(200);
  }

  @Test
  void oneWithoutAnEnglishNameOrAProperKeyIsRefused() {
    put("OWN", Map.of("names", Map.of("ru", "Гроза"), "position", 1))
        .statusCode(422)
        .body("errors[0].field", equalTo("names.en"));
    put("own", Map.of("names", Map.of("en", "Storm"), "position", 1)).statusCode(400);
  }

  @Test
  void onlyAdministratorsChangeTheCatalogues() {
    as(TestTokens.manager())
        .body(Map.of("names", Map.of("en", "Mine"), "position", 1))
        .put(FACTORS + "/MINE")
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse put(String key, Map<String, Object> body) {
    return as(TestTokens.admin()).body(body).put(FACTORS + "/" + key).then();
  }

  private static UUID postmortem() {
    IncidentStory story = new IncidentStory(UUID.randomUUID()).milestones(1, 2, 3, 4, 5);
    story.declare().resolve();
    return Api.postmortemOf(story.id);
  }
}
