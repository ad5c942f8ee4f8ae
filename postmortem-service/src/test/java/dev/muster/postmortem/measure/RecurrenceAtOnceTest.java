package dev.muster.postmortem.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.database.Sql;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.IncidentStory;
import dev.muster.postmortem.KnownFactors;
import dev.muster.postmortem.LockProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** MET-05 while people write at the same time. */
@QuarkusTest
class RecurrenceAtOnceTest {
  @Inject Sql sql;
  @Inject KnownFactors factors;
  @Inject LockProbe locks;

  @Test
  void twoCausesThatAreSavedAtOnceAreSeenAsOneComingBack() throws Exception {
    UUID service = UUID.randomUUID();
    IncidentStory first = resolved(service, 0);
    IncidentStory second = resolved(service, 9);
    UUID firstPostmortem = Api.postmortemOf(first.id);
    UUID secondPostmortem = Api.postmortemOf(second.id);

    CompletableFuture<Void> other =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  factors.add(firstPostmortem, "CHANGE", "A deployment", true);
                  CompletableFuture<Void> saving =
                      CompletableFuture.runAsync(
                          () -> factors.add(secondPostmortem, "CHANGE", "Again", true));
                  locks.awaitWaitingOr(saving::isDone);
                  return saving;
                });
    other.get(30, TimeUnit.SECONDS);

    assertThat(
            sql.query(
                "select recurrence_of from measure where incident_id = ?",
                row -> row.getObject(1, UUID.class),
                second.id))
        .containsExactly(first.id);
  }

  private static IncidentStory resolved(UUID service, int days) {
    return new IncidentStory(UUID.randomUUID())
        .service(service)
        .milestonesFrom(IncidentStory.START.plus(Duration.ofDays(days)), 1, 2, 3, 4, 5)
        .declare()
        .resolve();
  }
}
