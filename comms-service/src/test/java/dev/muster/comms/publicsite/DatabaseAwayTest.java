package dev.muster.comms.publicsite;

import static dev.muster.comms.IncidentStory.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.Severity;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.server.TestPostgres;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invariant: the public page needs nothing. */
@QuarkusTest
class DatabaseAwayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void thePageStaysSaysItsAgeAndComesBackByItself() {
    Site site = Api.site("en", "ru");
    tell(new IncidentStory(clock, Severity.SEV1, site.serviceId()).declared());
    Api.awaitSummary(site, found -> !found.path("incidents").isEmpty());

    TestPostgres.crash();
    try {
      clock.advance(Duration.ofMinutes(5));
      Response page =
          Awaitility.await("a page that says its age")
              .atMost(PATIENCE)
              .until(
                  () -> given().get("/status/" + site.slug() + "?lang=en"),
                  answer -> answer.asString().contains("cannot be refreshed"));
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.asString()).contains("Problems with Checkout").contains("5 minutes ago");
      assertThat(page.header("Muster-As-Of")).isNotBlank();
      assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
      assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);

      Response form =
          given()
              .formParam("page", site.slug())
              .formParam("email", "reader@example.org")
              .formParam("lang", "en")
              .post("/subscriptions");
      assertThat(form.statusCode()).isEqualTo(503);
      assertThat(form.contentType()).startsWith("text/html");
      assertThat(form.asString()).contains("try again");
      assertThat(Api.get(TestTokens.manager(), "/posts").statusCode()).isEqualTo(503);
    } finally {
      TestPostgres.restart();
    }

    tell(new IncidentStory(clock, Severity.SEV2, site.serviceId()).declared());
    Awaitility.await("the page to be fresh again")
        .atMost(PATIENCE)
        .until(
            () ->
                given()
                        .get("/status/" + site.slug() + "/api/v2/summary.json")
                        .jsonPath()
                        .getList("incidents")
                        .size()
                    == 2);
    assertThat(given().get("/status/" + site.slug()).header("Muster-As-Of")).isNull();
  }

  @Test
  void aDatabaseThatHangsDoesNotKeepThePageFromSayingItsAge() {
    Site site = Api.site("en");
    tell(new IncidentStory(clock, Severity.SEV1, site.serviceId()).declared());
    Api.awaitSummary(site, found -> !found.path("incidents").isEmpty());

    TestPostgres.freeze();
    try {
      clock.advance(Duration.ofMinutes(5));
      Awaitility.await("a page that says its age")
          .atMost(Duration.ofSeconds(10))
          .until(
              () -> given().get("/status/" + site.slug() + "?lang=en").asString(),
              page -> page.contains("cannot be refreshed") && page.contains("Checkout"));
    } finally {
      TestPostgres.thaw();
    }

    Awaitility.await("the page to be fresh again")
        .atMost(PATIENCE)
        .until(() -> given().get("/status/" + site.slug()).header("Muster-As-Of") == null);
  }
}
