package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.incident.picture.SamplePictures;
import dev.muster.incident.search.SearchIndex;
import dev.muster.platform.retention.OldRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures in timelines. */
@QuarkusTest
class PictureJourneyTest extends IncidentTestBase {
  @Inject @Any Instance<OldRows> oldRows;
  @Inject SearchIndex index;

  private String id;
  private byte[] file;

  @BeforeEach
  void anIncidentAndAPicture() throws IOException {
    id = declare(ANNA, Map.of("title", "It fails", "severity", "SEV3"));
    file = SamplePictures.png(8, 6);
  }

  private ValidatableResponse add(Person person, String incident, byte[] content) {
    return as(person)
        .contentType(ContentType.BINARY)
        .body(content)
        .post(INCIDENTS + "/" + incident + "/pictures")
        .then();
  }

  private String added() {
    return add(ANNA, id, file).statusCode(201).extract().path("id");
  }

  private ValidatableResponse show(String picture) {
    return show(picture, "Errors rise at noon");
  }

  private ValidatableResponse show(String picture, String alt) {
    var shown = List.of(Map.of("id", picture, "alt", alt));
    return as(ANNA)
        .body(Map.of("kind", "METRIC", "text", "look", "pictures", shown))
        .post(INCIDENTS + "/" + id + "/timeline")
        .then();
  }

  @Test
  void anEntryIsFoundByWhatItsPictureShows() {
    int number =
        show(added(), "The queue of quuxes grows").statusCode(201).extract().path("number");

    index.refresh();

    as(STAN)
        .queryParam("q", "quuxes")
        .get("/api/incident/v1/search")
        .then()
        .statusCode(200)
        .body("items.incident.id", contains(id))
        .body("items[0].passages.place", contains("ENTRY"))
        .body("items[0].passages.number", contains(number));
  }

  @Test
  void aPictureIsAddedShownAndCoveredByTheChain() {
    var hash = add(ANNA, id, file).statusCode(201).body("width", equalTo(8)).extract();
    String picture = hash.path("id");
    show(picture)
        .statusCode(201)
        .body("pictures.alt", contains("Errors rise at noon"))
        .body("pictures.sha256", contains((String) hash.path("sha256")));

    var answer =
        as(STAN)
            .get(INCIDENTS + "/" + id + "/pictures/" + picture)
            .then()
            .statusCode(200)
            .contentType("image/png")
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", containsString("sandbox"))
            .header("Cache-Control", equalTo("private, no-cache"))
            .extract();
    assertThat(answer.asByteArray()).isEqualTo(file);
    as(STAN)
        .header("If-None-Match", answer.header("ETag"))
        .get(INCIDENTS + "/" + id + "/pictures/" + picture)
        .then()
        .statusCode(304);
    as(ANNA)
        .get(INCIDENTS + "/" + id + "/timeline/verification")
        .then()
        .body("valid", equalTo(true));
    assertThat(as(ANNA).get(INCIDENTS + "/" + id + "/timeline/export.md").asString())
        .contains("look (picture: Errors rise at noon)");
  }

  @Test
  void aPictureIsShownOnceAndInItsOwnIncident() {
    var picture = added();
    show(picture).statusCode(201);
    show(picture).statusCode(422).body("errors[0].field", equalTo("pictures"));
    show(UUID.randomUUID().toString()).statusCode(422);

    var loose = added();
    id = declare(ANNA, Map.of("title", "Another", "severity", "SEV3"));
    show(loose).statusCode(422);
    as(ANNA).get(INCIDENTS + "/" + id + "/pictures/" + loose).then().statusCode(404);
  }

  @Test
  void onlySoManyWaitForAnEntry() {
    for (int i = 0; i < 20; i++) {
      added();
    }
    add(ANNA, id, file).statusCode(409).body("code", equalTo("picture.too-many"));
  }

  @Test
  void whatIsNoPictureIsRefused() {
    add(ANNA, id, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))
        .statusCode(422)
        .body("code", equalTo("picture.invalid"));
    add(STAN, id, file).statusCode(403);
  }

  @Test
  void aPictureThatNothingShowsIsForgottenAfterADay() {
    var picture = added();
    clock.advance(Duration.ofHours(25));
    oldRows.forEach(rows -> rows.deleteOld(clock.instant()));
    assertThat(
            DATABASE.count(
                "select count(*) from timeline_picture where id = ?", UUID.fromString(picture)))
        .isZero();
  }

  @Test
  void aPictureOfARestrictedIncidentIsForItsMembersOnly() {
    id = declare(ANNA, Map.of("title", "Keys", "severity", "SEV1", "restricted", true));
    var picture = added();
    show(picture).statusCode(201);

    as(ANNA).get(INCIDENTS + "/" + id + "/pictures/" + picture).then().statusCode(200);
    as(BORIS).get(INCIDENTS + "/" + id + "/pictures/" + picture).then().statusCode(404);
    add(BORIS, id, file).statusCode(404);
  }
}
