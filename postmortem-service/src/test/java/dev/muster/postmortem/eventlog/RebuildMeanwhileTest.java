package dev.muster.postmortem.eventlog;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.IncidentStory;
import dev.muster.postmortem.LockProbe;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service goes on while projections are made again. */
@QuarkusTest
class RebuildMeanwhileTest {
  @Inject Sql sql;
  @Inject Rebuilds rebuilds;
  @Inject LockProbe locks;

  @BeforeEach
  void nothingIsUnderWay() {
    rebuilds.workOff();
  }

  @Test
  void anEventThatIsTakenInWhileItsIncidentIsReplayedIsNotLost() throws Exception {
    IncidentStory story =
        new IncidentStory(UUID.randomUUID()).milestones(1, 2, 3, 4, 5).declare().resolve();
    story.awaitMeasured(sql);

    UUID rebuild =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  sql.query(
                      "select 1 from measure where incident_id = ? for update",
                      row -> row.getInt(1),
                      story.id);
                  story.entry(TimelineEntry.Kind.ACTION, "meanwhile", false);
                  locks.awaitWaiting(1);
                  UUID requested = request();
                  CompletableFuture.runAsync(rebuilds::workOff);
                  locks.awaitWaiting(2);
                  return requested;
                });

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> rebuilds.required(rebuild).status() == Rebuild.RebuildStatus.DONE);
    story.awaitMeasured(sql);
    assertThat(
            sql.query(
                "select sequence from incident where id = ?", row -> row.getLong(1), story.id))
        .containsExactly(story.told());
    assertThat(
            sql.query(
                "select entry->>'text' from incident_entry where incident_id = ?",
                row -> row.getString(1),
                story.id))
        .containsExactly("meanwhile");
  }

  private static UUID request() {
    return UUID.fromString(
        as(TestTokens.admin())
            .body(Map.of("projections", List.of("incidents", "measures")))
            .post(ROOT + "/rebuilds")
            .then()
            .statusCode(202)
            .extract()
            .path("id"));
  }
}
