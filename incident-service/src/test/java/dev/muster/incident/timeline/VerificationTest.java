package dev.muster.incident.timeline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.platform.database.Sql;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes a timeline behind Muster's back is found out. */
@QuarkusTest
@QuarkusTestResource(FakeCheckpointBook.class)
class VerificationTest {
  private static final String INCIDENTS = "/api/incident/v1/incidents";
  private static final int ENTRIES = 4;

  @Inject Sql sql;
  @Inject EntryRepository entries;
  Map<String, String> checkpointBook;

  private String incident;

  @BeforeEach
  void anIncidentWithAChainThatOthersHaveKept() {
    incident =
        given()
            .auth()
            .oauth2(TestTokens.admin())
            .contentType(ContentType.JSON)
            .body(Map.of("title", "It fails", "severity", "SEV3"))
            .post(INCIDENTS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (int i = 2; i <= ENTRIES; i++) {
      add("seen " + i);
    }
    keep();
  }

  private void add(String text) {
    given()
        .auth()
        .oauth2(TestTokens.admin())
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "kind",
                "OBSERVATION",
                "text",
                text,
                "occurredAt",
                "2026-01-01T10:00:00.123456789Z"))
        .post(INCIDENTS + "/" + incident + "/timeline")
        .then()
        .statusCode(201);
  }

  private List<String> hashes() {
    return sql.query(
        "select hash from timeline_entry where incident_id = ?::uuid order by number",
        row -> row.getString(1),
        incident);
  }

  private void keep() {
    var hashes = hashes();
    checkpointBook.put(
        incident,
        LongStream.rangeClosed(1, hashes.size())
            .mapToObj(n -> "{\"number\":%d,\"hash\":\"%s\"}".formatted(n, hashes.get((int) n - 1)))
            .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":null}")));
  }

  private ValidatableResponse verified() {
    return given()
        .auth()
        .oauth2(TestTokens.admin())
        .get(INCIDENTS + "/" + incident + "/timeline/verification")
        .then()
        .statusCode(200);
  }

  private void broken(int number, String why) {
    verified()
        .body("valid", equalTo(false))
        .body("broken.number", equalTo(number))
        .body("broken.why", equalTo(why));
  }

  /** As somebody does who has the database in their hands. */
  private void tamper(String statement, Object... parameters) {
    sql.update("alter table timeline_entry disable trigger timeline_entry_keep");
    sql.update(statement, parameters);
    sql.update("alter table timeline_entry enable trigger timeline_entry_keep");
  }

  /** Makes the chain fit again from an entry on, the incident's own head included. */
  private void rehash() {
    var previous = Chain.START;
    for (var entry : entries.all(UUID.fromString(incident))) {
      previous = Chain.hash(entry.said(previous));
      tamper("update timeline_entry set hash = ? where id = ?", previous, entry.id());
    }
    sql.update(
        "update incident set chain_head = ?, entry_count = (select count(*) from timeline_entry"
            + " where incident_id = incident.id) where id = ?::uuid",
        previous,
        incident);
  }

  @Test
  void whatWasWrittenIsValid() {
    verified()
        .body("valid", equalTo(true))
        .body("entries", equalTo(ENTRIES))
        .body("checkpoints", equalTo(ENTRIES))
        .body("head", equalTo(hashes().get(ENTRIES - 1)))
        .body("broken", nullValue());
  }

  @Test
  void aTimeThatWasPutRightAndTheWayOfAnEntryAreCovered() {
    given()
        .auth()
        .oauth2(TestTokens.admin())
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "kind",
                "OBSERVATION",
                "text",
                "seen 2",
                "corrects",
                2,
                "occurredAt",
                "2026-01-01T09:00:00.123456789Z"))
        .post(INCIDENTS + "/" + incident + "/timeline")
        .then()
        .statusCode(201);
    verified().body("valid", equalTo(true));

    var change = "update timeline_entry set %s where incident_id = ?::uuid and number = %d";
    tamper(change.formatted("right_time = right_time + interval '1 hour'", ENTRIES + 1), incident);
    broken(ENTRIES + 1, "CHANGED");
    tamper(change.formatted("source = 'SLACK'", 3), incident);
    broken(3, "CHANGED");
  }

  @Test
  void aPinIsNoChangeOfAnEntry() {
    given()
        .auth()
        .oauth2(TestTokens.admin())
        .contentType(ContentType.JSON)
        .body(Map.of("pinned", true))
        .put(INCIDENTS + "/" + incident + "/timeline/2/pin")
        .then()
        .statusCode(204);

    verified().body("valid", equalTo(true));
  }

  @Test
  void whenOthersCannotBeAskedTheChainAloneIsFollowed() {
    checkpointBook.remove(incident);

    verified().body("valid", equalTo(true)).body("checkpoints", nullValue());
  }

  @Test
  void entriesFromBeforeTheChainAreTakenAsTheyAreUnlessOthersKnowBetter() {
    tamper("update timeline_entry set hash = '' where incident_id = ?::uuid", incident);
    sql.update("update incident set chain_head = '' where id = ?::uuid", incident);
    broken(1, "REWRITTEN");

    checkpointBook.remove(incident);
    verified().body("valid", equalTo(true)).body("entries", equalTo(ENTRIES));
    add("the first with a hash");
    verified().body("valid", equalTo(true)).body("entries", equalTo(ENTRIES + 1));
  }

  @Test
  void aHashThatIsWipedInTheMiddleIsFound() {
    tamper(
        "update timeline_entry set hash = '' where incident_id = ?::uuid and number = 3", incident);

    broken(3, "CHANGED");
  }

  @Test
  void aChangedRowIsFound() {
    tamper(
        "update timeline_entry set text = 'nothing' where incident_id = ?::uuid and number = 3",
        incident);

    broken(3, "CHANGED");
  }

  @Test
  void aRowThatIsGoneIsFound() {
    tamper("delete from timeline_entry where incident_id = ?::uuid and number = 2", incident);

    broken(2, "MISSING");
  }

  @Test
  void aTailThatIsCutOffIsFound() {
    tamper("delete from timeline_entry where incident_id = ?::uuid and number >= 3", incident);
    broken(3, "CUT_OFF");

    rehash();
    broken(3, "CUT_OFF");
  }

  @Test
  void aChainThatWasMadeToFitAgainIsFoundByWhatOthersHaveKept() {
    tamper(
        "update timeline_entry set text = 'nothing' where incident_id = ?::uuid and number = 2",
        incident);
    rehash();

    broken(2, "REWRITTEN");
    checkpointBook.remove(incident);
    verified().body("valid", equalTo(true)).body("checkpoints", nullValue());
  }
}
