package dev.muster.postmortem.standard;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.i18n.Languages;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.postmortem.KnownFactors;
import dev.muster.postmortem.factor.CauseCatalogue;
import dev.muster.postmortem.factor.CauseCategories;
import dev.muster.postmortem.factor.CauseCategory;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StandardActionsTest {
  private static final String PATH = ROOT + "/standard-actions";

  @Inject Cast cast;
  @Inject KnownFactors factors;
  @Inject CauseCategories categories;

  @Test
  void everyKindThatRecursIsThereInEveryLanguageAndHelpsAgainstAKnownCause() {
    List<String> known =
        categories.of(CauseCatalogue.FACTOR).stream().map(CauseCategory::key).toList();

    assertThat(StandardActions.shipped())
        .extracting(StandardAction::key)
        .containsExactly(
            "resource-alert",
            "pool-size",
            "config-validation",
            "load-test",
            "runbook",
            "staging",
            "gradual-rollout",
            "status-page",
            "review-checklist",
            "chaos-drill",
            "deploy-window",
            "capacity-planning",
            "synthetic-monitoring",
            "config-pipeline",
            "align-timeouts",
            "playbook");
    assertThat(StandardActions.shipped())
        .allSatisfy(
            action -> {
              assertThat(known).containsAll(action.causes());
              assertThat(action.causes()).isNotEmpty();
              for (Locale language : Languages.all()) {
                assertThat(action.in(language).title()).isNotBlank().hasSizeLessThan(100);
                assertThat(action.in(language).done()).isNotBlank().endsWith(".");
                assertThat(action.in(language).proof()).isNotBlank();
              }
            });
  }

  @Test
  void theyAreSaidInTheReadersLanguageAndNoneIsSuggestedWithoutAPostmortem() {
    assertThat(list("", "en").getString("find { it.key == 'runbook' }.title"))
        .isEqualTo("Write the runbook for this failure");
    assertThat(list("", "ru").getString("find { it.key == 'runbook' }.title"))
        .isEqualTo("Написать инструкцию на этот отказ");
    assertThat(list("", "en").getList("suggested")).hasSize(16).containsOnly(false);
  }

  @Test
  void whatHelpsAgainstTheMainFactorIsFirstThenAgainstTheOthers() {
    UUID id = postmortem(new IncidentStory(UUID.randomUUID()));
    factors.add(id, "COMMUNICATION", "Nobody told customers", false);
    factors.add(id, "CHANGE", "Released at once", true);

    JsonPath list = list("?postmortemId=" + id, "en");

    assertThat(list.getList("key", String.class))
        .startsWith(
            "config-validation",
            "staging",
            "gradual-rollout",
            "deploy-window",
            "status-page",
            "playbook",
            "resource-alert");
    assertThat(list.getList("findAll { it.suggested }.key")).hasSize(6);
  }

  @Test
  void oneIsProposedAsItIs() {
    UUID id = postmortem(new IncidentStory(UUID.randomUUID()));
    JsonPath list = list("?postmortemId=" + id, "ru");
    Map<String, Object> item = new HashMap<>();
    item.put("postmortemId", id);
    item.put("priority", "P2");
    item.put("title", list.getString("[0].title"));
    item.put("kind", list.getString("[0].kind"));
    item.put("description", list.getString("[0].done"));

    JsonPath added =
        as(TestTokens.responder())
            .body(item)
            .post(ROOT + "/action-items")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    assertThat(added.getString("kind")).isEqualTo("DETECT");
  }

  @Test
  void ofAPostmortemThatIsNotTheirsNobodyHearsTheCauses() {
    UUID id = postmortem(new IncidentStory(UUID.randomUUID()).restricted());
    Cast.Actor other = cast.person("Oscar", "responder");

    as(other.token()).get(PATH + "?postmortemId=" + id).then().statusCode(403);
    as(TestTokens.admin()).get(PATH + "?postmortemId=" + UUID.randomUUID()).then().statusCode(404);
    as(TestTokens.noRoles()).get(PATH).then().statusCode(403);
  }

  private static UUID postmortem(IncidentStory story) {
    story.milestones(75, 180, 600, 1500, 1980).declare().resolve();
    return Api.postmortemOf(story.id);
  }

  private static JsonPath list(String query, String language) {
    return as(TestTokens.responder())
        .header("Accept-Language", language)
        .get(PATH + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
