package dev.muster.comms.copy;

import static dev.muster.comms.IncidentStory.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.Severity;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CopiesTest {
  @Inject Copies copies;
  @Inject InstantSource time;

  @ConfigProperty(name = "muster.public-copy.folder")
  Path folder;

  @Test
  void theFolderHoldsTheBytesThatAreServed() {
    Site site = Api.site("en", "ru");
    tell(new IncidentStory(time, Severity.SEV1, site.serviceId()).declared());
    Api.awaitSummary(site, found -> !found.path("incidents").isEmpty());

    copies.renew();

    String path = "status/" + site.slug();
    assertThat(folder.resolve("ru/" + path + ".html"))
        .content()
        .contains("Проблемы: Checkout")
        .isEqualTo(given().get("/" + path + "?lang=ru").asString());
    assertThat(folder.resolve("any/" + path + "/api/v2/summary.json"))
        .hasContent(given().get("/" + path + "/api/v2/summary.json").asString());
    assertThat(folder.resolve("manifest.json")).content().contains("confirmedAt");
  }

  @Test
  void aPageWithAHostOfItsOwnHasAFolderForIt() {
    Site site = Api.site("en", "ru");
    String host = site.slug() + ".example.test";
    Api.json(
        Api.put(
            TestTokens.admin(),
            "/pages/" + site.pageId() + "/hosts",
            Map.of("hosts", List.of(host))));

    awaitCopied(() -> assertThat(folder.resolve("hosts/" + host + "/ru/history.html")).exists());
    assertThat(folder.resolve("hosts/" + host + "/en/index.html"))
        .hasContent(given().header("Host", host).get("/?lang=en").asString());
  }

  @Test
  void aPageThatIsNoLongerForEverybodyIsTakenOutOfTheCopy() {
    Site site = Api.site("en");
    String host = site.slug() + ".example.test";
    Api.json(
        Api.put(
            TestTokens.admin(),
            "/pages/" + site.pageId() + "/hosts",
            Map.of("hosts", List.of(host))));
    Path page = folder.resolve("en/status/" + site.slug() + "/history.html");
    awaitCopied(() -> assertThat(page).exists());

    Api.json(
        Api.put(
            TestTokens.admin(),
            "/pages/" + site.pageId() + "/access",
            Map.of("kind", "NETWORKS", "networks", List.of("10.0.0.0/8"))));

    awaitCopied(() -> assertThat(page).doesNotExist());
    assertThat(folder.resolve("hosts/" + host)).doesNotExist();
    assertThat(folder.resolve("manifest.json")).content().doesNotContain(site.slug());
  }

  private void awaitCopied(ThrowingRunnable seen) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              copies.renew();
              seen.run();
            });
  }
}
