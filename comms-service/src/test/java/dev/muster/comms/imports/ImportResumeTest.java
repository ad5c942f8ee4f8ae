package dev.muster.comms.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.concurrent.AtOnce;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long import goes on where it stood, whoever died meanwhile. */
@QuarkusTest
class ImportResumeTest {
  private static final int INCIDENTS = 60;

  @Inject MovableClock clock;
  @Inject ImportJob job;
  @Inject ImportItems items;
  @Inject ImportWorker worker;
  @Inject PageImports imports;
  @Inject Sql sql;

  private Site site;
  private JsonNode run;

  @BeforeEach
  void aLongImport() {
    clock.reset();
    job.wake();
    site = Api.site("en");
    Instant then = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(80));
    OtherPage other = new OtherPage().component("api", 1, null, "operational");
    for (int i = 0; i < INCIDENTS; i++) {
      other.incident(
          "n%02d".formatted(i), then.plus(Duration.ofDays(i)), "api", "investigating", "resolved");
    }
    run = Api.json(Imports.upload(site, other.json()));
    Imports.start(site, run);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void progressIsVisibleBatchByBatch() {
    assertThat(done()).isZero();
    assertThat(job.work()).isTrue();
    assertThat(done()).isEqualTo(25);
    assertThat(Imports.read(site, run).path("state").asText()).isEqualTo("RUNNING");
    job.wake();
    assertThat(done()).isEqualTo(INCIDENTS + 1);
    assertThat(Imports.read(site, run).path("state").asText()).isEqualTo("DONE");
  }

  @Test
  void aBatchThatDiedBeforeItsCommitIsMadeOnce() {
    assertThat(job.work()).isTrue();
    UUID id = UUID.fromString(run.path("id").asText());
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          worker.work(imports.get(site.pageId(), id), items.waiting(id, 25));
                          throw new IllegalStateException("killed");
                        }))
        .hasMessageContaining("killed");
    assertThat(done()).isEqualTo(25);
    job.wake();
    assertThat(posts()).isEqualTo(INCIDENTS);
  }

  @Test
  void severalReplicasMakeEachObjectOnce() throws Exception {
    AtOnce.repeat(
        4,
        () -> {
          job.wake();
          return true;
        });
    job.wake();
    assertThat(posts()).isEqualTo(INCIDENTS);
    assertThat(done()).isEqualTo(INCIDENTS + 1);
  }

  @Test
  void oneObjectThatDoesNotFitIsNamedAndTheOthersAreMade() {
    job.wake();
    OtherPage charts = new OtherPage();
    for (int i = 0; i < 22; i++) {
      charts.metric("m%02d".formatted(i));
    }
    JsonNode second = Api.json(Imports.upload(site, charts.json()));
    Imports.start(site, second);
    job.wake();
    JsonNode over = Imports.read(site, second);
    assertThat(over.path("state").asText()).isEqualTo("DONE");
    assertThat(Imports.count(over, "METRIC", "CREATE")).isEqualTo(20);
    JsonNode failed = Imports.items(site, second, "action=FAIL");
    assertThat(failed.findValuesAsText("name")).containsExactly("m20", "m21");
    assertThat(failed.findValuesAsText("reason")).containsOnly("metric.too-many");
  }

  @Test
  void anImportThatWasStoppedMakesNothingMore() {
    job.work();
    assertThat(
            Api.delete(TestTokens.admin(), Imports.path(site) + "/" + run.path("id").asText())
                .statusCode())
        .isEqualTo(204);
    job.wake();
    assertThat(posts()).isEqualTo(24);
  }

  private long done() {
    long done = 0;
    for (JsonNode count : Imports.read(site, run).path("counts")) {
      done += count.path("done").asLong();
    }
    return done;
  }

  private long posts() {
    return sql.query(
            "select count(*) from post where page_id = ?", row -> row.getLong(1), site.pageId())
        .get(0);
  }
}
