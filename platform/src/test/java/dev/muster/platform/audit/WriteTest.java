package dev.muster.platform.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.PageRequest;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WriteTest {
  @Inject Sql sql;
  @Inject AuditLog audit;

  private final String text = "note " + UUID.randomUUID();

  @Test
  void aWriteIsAuditedWithWhoWhatAndWhere() {
    var id = post("/test/notes", null).then().statusCode(201).extract().path("id").toString();

    var entry =
        audit.page(new PageRequest(50, null)).items().stream()
            .filter(found -> id.equals(found.targetId()))
            .toList();
    assertThat(entry).hasSize(1);
    assertThat(entry.get(0).action()).isEqualTo("note.create");
    assertThat(entry.get(0).method()).isEqualTo("POST");
    assertThat(entry.get(0).path()).isEqualTo("/test/notes");
    assertThat(entry.get(0).remoteAddress()).isEqualTo("127.0.0.1");
    assertThat(entry.get(0).actorKind()).isEqualTo("PERSON");
  }

  @Test
  void aRefusedWriteLeavesNeitherEffectNorAuditRow() {
    post("/test/notes/refused", null).then().statusCode(409);

    assertThat(notes()).isZero();
    assertThat(audit.page(new PageRequest(200, null)).items())
        .noneMatch(entry -> entry.action().equals("note.refuse"));
  }

  @Test
  void theSameIdempotencyKeyGetsTheSameAnswerAndOneEffect() {
    var key = UUID.randomUUID().toString();

    var first = post("/test/notes", key);
    var second = post("/test/notes", key);

    assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    assertThat(notes()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/test/notes", "/test/notes/typed", "/test/notes/plain"})
  void whateverAMethodReturnsIsRepeated(String path) {
    var key = UUID.randomUUID().toString();

    var first = post(path, key);
    var second = post(path, key);

    assertThat(second.statusCode()).isEqualTo(first.statusCode()).isIn(200, 201);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.jsonPath().getMap("$")).isEqualTo(first.jsonPath().getMap("$"));
    assertThat(second.asString()).contains(text);
  }

  @Test
  void aSecretIsShownOnceAndNotKeptForARepeat() {
    var key = UUID.randomUUID().toString();
    post("/test/notes/secret", key).then().statusCode(201);

    post("/test/notes/secret", key)
        .then()
        .statusCode(409)
        .body("code", org.hamcrest.Matchers.is("request.secret-already-shown"));

    assertThat(notes()).isEqualTo(1);
    assertThat(
            sql.query(
                "select status, body is null from idempotency_key where key = ?",
                row -> row.getInt(1) + " " + row.getBoolean(2),
                key))
        .containsExactly("201 true");
  }

  @Test
  void theSameIdempotencyKeyAtTheSameMomentHasOneEffect() {
    var key = UUID.randomUUID().toString();

    List<String> ids =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> post("/test/notes", key).jsonPath().getString("id")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .distinct()
            .toList();

    assertThat(ids).hasSize(1);
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void anIdempotencyKeyOfAnotherRequestIsRefused() {
    var key = UUID.randomUUID().toString();
    post("/test/notes", key).then().statusCode(201);

    given()
        .auth()
        .oauth2(TestTokens.responder())
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body("{\"text\":\"something else\"}")
        .post("/test/notes")
        .then()
        .statusCode(422)
        .body("code", org.hamcrest.Matchers.is("request.idempotency-key-reused"));
  }

  private Response post(String path, String key) {
    var request =
        given()
            .auth()
            .oauth2(TestTokens.responder())
            .contentType(ContentType.JSON)
            .body("{\"text\":\"" + text + "\"}");
    return key == null ? request.post(path) : request.header("Idempotency-Key", key).post(path);
  }

  private long notes() {
    return sql.query("select count(*) from note where text = ?", row -> row.getLong(1), text)
        .get(0);
  }
}
