package dev.muster.postmortem.document.template;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemplateTest {
  @Test
  void theShippedOnesAreThere() {
    as(TestTokens.responder())
        .get(ROOT + "/templates")
        .then()
        .statusCode(200)
        .body("items.key", hasItems("default", "drill", "security", "short"));
    as(TestTokens.responder())
        .header("Accept-Language", "ru")
        .get(ROOT + "/templates/sections")
        .then()
        .statusCode(200)
        .body("find { it.key == 'luck' }.heading", equalTo("Где повезло"));
  }

  @Test
  void aDraftIsMadeWithTheTemplateThatFits() {
    assertThat(templateOf(story())).isEqualTo("default");
    assertThat(templateOf(story().severity(Severity.SEV1).drill())).isEqualTo("drill");
    assertThat(templateOf(story().restricted())).isEqualTo("security");

    IncidentStory small = story().severity(Severity.SEV3);
    small.declare().resolve();
    UUID id = Api.postmortemOf(offered(small));
    as(TestTokens.admin()).get(path(id)).then().body("templateKey", equalTo("short"));
  }

  @Test
  void headingsAndHintsAreInTheReadersLanguage() {
    IncidentStory story = story().restricted();
    story.declare().resolve();
    UUID id = Api.postmortemOf(story.id);

    as(TestTokens.admin())
        .header("Accept-Language", "ru")
        .get(path(id))
        .then()
        .body("outline.find { it.key == 'response' }.heading", containsString("Сдерживание"))
        .body("outline.find { it.key == 'prevention' }.required", equalTo(true))
        .body("outline.find { it.key == 'luck' }.heading", equalTo("Где повезло"));
    as(TestTokens.admin())
        .get(path(id) + "/export.md?language=en")
        .then()
        .body(containsString("## Containment and response"))
        .body(containsString("## How they got in"));
  }

  @Test
  void noDraftBeginsWithATemplateThatIsRetired() {
    String key = "r" + UUID.randomUUID().toString().substring(0, 8);
    String template = ROOT + "/templates/" + key;
    Map<String, Object> body = body(List.of(Map.of("key", "summary")), 0);
    as(TestTokens.manager()).body(body).put(template).then().statusCode(200);

    as(TestTokens.responder()).delete(template).then().statusCode(403);
    as(TestTokens.manager()).delete(template).then().statusCode(204);

    as(TestTokens.manager()).get(template).then().statusCode(404);
    as(TestTokens.manager()).delete(template).then().statusCode(404);
    as(TestTokens.manager())
        .get(ROOT + "/templates?limit=200")
        .then()
        .body("items.key", not(hasItem(key)));
    as(TestTokens.manager())
        .delete(ROOT + "/templates/default")
        .then()
        .statusCode(409)
        .body("code", equalTo("template.needed"));
    as(TestTokens.manager())
        .body(body)
        .put(template)
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
    as(TestTokens.manager()).delete(template).then().statusCode(204);
  }

  @Test
  void aNewVersionIsForNewDraftsOnly() {
    String key = "t" + UUID.randomUUID().toString().substring(0, 8);
    as(TestTokens.manager())
        .body(body(List.of(Map.of("key", "summary")), 0))
        .put(ROOT + "/templates/" + key)
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
    as(TestTokens.manager())
        .body(body(List.of(Map.of("key", "luck", "required", true), Map.of("key", "links")), 0))
        .put(ROOT + "/templates/" + key)
        .then()
        .statusCode(200)
        .body("version", equalTo(2));

    as(TestTokens.responder())
        .get(ROOT + "/templates/" + key)
        .then()
        .body("body.sections.key", contains("luck", "links"));
    as(TestTokens.responder())
        .get(ROOT + "/templates/" + key + "/versions")
        .then()
        .body("items.version", contains(2, 1));
  }

  @Test
  void publishingNeedsWhatTheTemplateRequires() {
    IncidentStory story = story().drill();
    story.declare().resolve();
    UUID id = Api.postmortemOf(story.id);

    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "A drill"))
        .post(path(id) + "/publish")
        .then()
        .statusCode(422)
        .body("errors.field", contains("sections.root-cause"));
    as(TestTokens.admin())
        .get(path(id))
        .then()
        .body("outline.key", not(hasItem("impact")))
        .body("approval.needed", equalTo(0));
  }

  @Test
  void aTemplateNamesSectionsAndLanguagesThatAreThere() {
    as(TestTokens.manager())
        .body(
            body(
                List.of(
                    Map.of("key", "gossip"),
                    Map.of("key", "luck"),
                    Map.of("key", "luck", "heading", Map.of("xx", "?"))),
                0))
        .put(ROOT + "/templates/mine")
        .then()
        .statusCode(422)
        .body(
            "errors.field", contains("sections[0].key", "sections[2].key", "sections[2].heading"));
    as(TestTokens.manager())
        .body(body(List.of(Map.of("key", "luck")), 0))
        .put(ROOT + "/templates/Not-A-Key")
        .then()
        .statusCode(400);
    as(TestTokens.manager()).get(ROOT + "/templates/nowhere").then().statusCode(404);
  }

  @Test
  void hostileHeadingsStayWords() {
    String key = "h" + UUID.randomUUID().toString().substring(0, 8);
    as(TestTokens.manager())
        .body(
            Map.of(
                "name", Map.of("en", "<b>x</b>"),
                "kind", "INCIDENT",
                "severities", List.of("SEV2"),
                "sections",
                    List.of(
                        Map.of(
                            "key",
                            "summary",
                            "heading",
                            Map.of("en", "<script>alert(1)</script> *x*"))),
                "approvals", Map.of("needed", 0, "roles", List.of("MANAGER"))))
        .put(ROOT + "/templates/" + key)
        .then()
        .statusCode(200);
    try {
      IncidentStory story = story().severity(Severity.SEV2);
      story.declare().resolve();
      UUID id = Api.postmortemOf(story.id);
      as(TestTokens.responder())
          .get(path(id) + "/preview?language=en")
          .then()
          .statusCode(200)
          .body(not(containsString("<script")))
          .body(containsString("&lt;script&gt;"));
    } finally {
      as(TestTokens.manager())
          .body(
              Map.of(
                  "name", Map.of("en", "Unused"),
                  "kind", "DRILL",
                  "severities", List.of("SEV4"),
                  "sections", List.of(Map.of("key", "summary")),
                  "approvals", Map.of("needed", 0, "roles", List.of("MANAGER"))))
          .put(ROOT + "/templates/" + key)
          .then()
          .statusCode(200);
    }
  }

  @Test
  void onlyManagersChangeTemplates() {
    as(TestTokens.responder())
        .body(body(List.of(Map.of("key", "luck")), 0))
        .put(ROOT + "/templates/mine")
        .then()
        .statusCode(403);
    as(TestTokens.stakeholder()).get(ROOT + "/templates").then().statusCode(403);
    as(TestTokens.stakeholder()).get(ROOT + "/templates/default").then().statusCode(403);
    as(TestTokens.stakeholder()).get(ROOT + "/templates/default/versions").then().statusCode(403);
    as(TestTokens.stakeholder()).get(ROOT + "/templates/sections").then().statusCode(403);
  }

  private static IncidentStory story() {
    return new IncidentStory(UUID.randomUUID()).milestones(75, 180, 600, 1500, 1980);
  }

  private static String templateOf(IncidentStory story) {
    story.declare().resolve();
    return Api.postmortem(Api.postmortemOf(story.id), TestTokens.admin()).getString("templateKey");
  }

  /** Asks for a post-mortem once the incident is known as resolved. */
  private static UUID offered(IncidentStory story) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                as(TestTokens.responder())
                        .body(Map.of("incidentId", story.id))
                        .post(ROOT + "/postmortems")
                        .statusCode()
                    == 201);
    return story.id;
  }

  private static String path(UUID id) {
    return ROOT + "/postmortems/" + id;
  }

  private static Map<String, Object> body(List<Map<String, Object>> sections, int needed) {
    return Map.of(
        "name", Map.of("en", "Mine"),
        "kind", "DRILL",
        "severities", List.of("SEV4"),
        "sections", sections,
        "approvals", Map.of("needed", needed, "roles", List.of("MANAGER")));
  }
}
