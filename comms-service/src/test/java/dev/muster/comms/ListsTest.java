package dev.muster.comms;

import static dev.muster.comms.IncidentStory.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api.Site;
import dev.muster.contracts.Severity;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every list is read to its end in small steps, without a gap and without a repetition. */
@QuarkusTest
class ListsTest {
  @Inject InstantSource time;

  private Site site;

  @BeforeEach
  void aPageWithThreeOfEverything() {
    site = Api.site("en");
    for (String name : new String[] {"Search", "Basket"}) {
      Api.component(site.pageId(), name, UUID.randomUUID());
    }
    for (int i = 0; i < 3; i++) {
      RestAssured.given()
          .formParam("page", site.slug())
          .formParam("email", "reader" + i + "@example.org")
          .post("/subscriptions");
      var incident = new IncidentStory(time, Severity.SEV1, site.serviceId());
      tell(incident.declared());
      Api.awaitPost(site.pageId(), incident.id(), post -> true);
    }
  }

  @Test
  void listsAreReadToTheirEndStepByStep() {
    String page = "pageId=" + site.pageId();
    assertThat(read("/pages/" + site.pageId() + "/components?")).hasSize(3);
    assertThat(read("/posts?" + page + "&")).hasSize(3);
    assertThat(read("/subscribers?" + page + "&")).hasSize(3);
    assertThat(read("/messages?" + page + "&")).hasSize(3);
    assertThat(read("/pages?")).contains(site.pageId().toString());
    assertThat(read("/clocks?state=RUNNING&")).hasSizeGreaterThanOrEqualTo(6);
    assertThat(read("/audit?")).isNotEmpty();
  }

  @Test
  void postsAreFilteredByStageAndWhetherTheyAreOpen() {
    String page = "/posts?pageId=" + site.pageId();
    assertThat(read(page + "&stage=PUBLISHED&open=true&")).hasSize(3);
    assertThat(read(page + "&open=false&")).isEmpty();
    assertThat(read(page + "&stage=DRAFT&")).isEmpty();
  }

  @Test
  void policiesAndTemplatesKeepTheirHistory() {
    for (String preset : new String[] {"demo", "default"}) {
      Api.json(Api.put(TestTokens.admin(), "/policy/preset", Map.of("preset", preset)));
    }
    JsonNode first = Api.json(Api.get(TestTokens.admin(), "/policy/versions?limit=1"));
    JsonNode second =
        Api.json(
            Api.get(
                TestTokens.admin(),
                "/policy/versions?limit=1&cursor=" + first.path("next").asText()));
    assertThat(first.at("/items/0/preset").asText()).isEqualTo("default");
    assertThat(second.at("/items/0/preset").asText()).isEqualTo("demo");
  }

  private static Set<String> read(String path) {
    Set<String> ids = new LinkedHashSet<>();
    String next = "";
    int steps = 0;
    do {
      JsonNode step = Api.json(Api.get(TestTokens.allRoles(), path + "limit=2" + next));
      for (JsonNode item : step.path("items")) {
        assertThat(ids.add(item.path("id").asText())).as(path + " repeats").isTrue();
      }
      next = step.path("next").isNull() ? null : "&cursor=" + step.path("next").asText();
    } while (next != null && ++steps < 1_000);
    assertThat(next).as(path + " ends").isNull();
    return ids;
  }
}
