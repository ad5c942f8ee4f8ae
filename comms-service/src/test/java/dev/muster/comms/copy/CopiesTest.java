package dev.muster.comms.copy;

import static dev.muster.comms.IncidentStory.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.Severity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.InstantSource;
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
}
