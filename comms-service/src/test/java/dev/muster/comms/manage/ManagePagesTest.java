package dev.muster.comms.manage;

import static dev.muster.comms.manage.ManageClient.in;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManagePagesTest {
  private Site site;
  private ManageClient client;

  @BeforeEach
  void aKey() {
    site = Api.site("en", "ru");
    client = ManageClient.of(site);
  }

  @Test
  void getPages() {
    JsonNode pages =
        Api.json(given().header("Authorization", "OAuth " + client.key()).get("/v1/pages.json"));
    assertThat(pages.findValuesAsText("name")).containsExactly(site.name());
  }

  @Test
  void getPage() {
    JsonNode page = client.read("");
    assertThat(page.path("id").asText()).matches("[0-9a-z]{12}");
    assertThat(page.path("subdomain").asText()).isEqualTo(site.slug());
    assertThat(page.path("time_zone").asText()).isEqualTo("Europe/Moscow");
    assertThat(page.path("url").asText()).endsWith("/status/" + site.slug());
    assertThat(page.path("created_at").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+03:00");
    assertThat(client.get("x").statusCode()).isEqualTo(404);
  }

  @Test
  void patchPage() {
    JsonNode page =
        Api.json(client.patch("", in("page", "name", "New name", "page_description", "All of it")));
    assertThat(page.path("name").asText()).isEqualTo("New name");
    assertThat(page.path("page_description").asText()).isEqualTo("All of it");
    assertThat(page.path("time_zone").asText()).isEqualTo("Europe/Moscow");
    JsonNode put = Api.json(client.put(".json", in("page", "time_zone", "Etc/UTC")));
    assertThat(put.path("time_zone").asText()).isEqualTo("Etc/UTC");
    assertThat(put.path("name").asText()).isEqualTo("New name");
  }

  @Test
  void badPagesAreRefusedByName() {
    Response zone = client.patch("", in("page", "time_zone", "Moon/Base"));
    assertThat(zone.statusCode()).isEqualTo(422);
    assertThat(zone.jsonPath().getList("error", String.class).get(0)).contains("time_zone");
    assertThat(client.patch("", in("page", "subdomain", "No Slug!")).statusCode()).isEqualTo(422);
    assertThat(client.patch("", in("other", "name", "x")).statusCode()).isEqualTo(422);
    Site taken = Api.site("en");
    Response twin = client.patch("", in("page", "subdomain", taken.slug()));
    assertThat(twin.statusCode()).isEqualTo(422);
    assertThat(twin.jsonPath().getString("message")).contains("subdomain");
  }
}
