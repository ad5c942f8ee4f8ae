package dev.muster.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.database.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest {
  private static final String CONSUMER = "test.retention";

  @Inject Retention retention;
  @Inject Sql sql;
  @Inject InstantSource time;

  private void received(Instant at, int messages) {
    sql.update(
        """
        insert into inbox (consumer, message_id, received_at)
        select ?, gen_random_uuid(), ? from generate_series(1, ?)
        """,
        CONSUMER,
        at,
        messages);
  }

  @Test
  void oneSweepDeletesAllThatIsTooOldHoweverMuchItIs() {
    received(Instant.EPOCH, 12_000);
    received(time.instant(), 1);

    retention.sweep();

    assertThat(
            sql.query(
                "select count(*) from inbox where consumer = ?", row -> row.getInt(1), CONSUMER))
        .containsExactly(1);
  }
}
