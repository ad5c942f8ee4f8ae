package dev.muster.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Event;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.EventTypes;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.platform.database.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {
  private static final AtomicLong OFFSETS = new AtomicLong(1_000_000);

  @Inject Inbox inbox;
  @Inject Sql sql;
  @Inject InstantSource time;

  private final String text = "note " + UUID.randomUUID();
  private final EventRouter router =
      EventRouter.named("test.notes").on(TeamChanged.class, event -> writeNote());

  @Test
  void theSameMessageTakesEffectOnce() {
    var message = message(UUID.randomUUID().toString(), team());

    inbox.consume(message, router);
    inbox.consume(message, router);

    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void theSameMessageAtTwoReplicasAtOnceTakesEffectOnce() {
    var message = message(UUID.randomUUID().toString(), team());

    CompletableFuture.allOf(
            IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> inbox.consume(message, router)))
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void aFailureLeavesNothingBehindAndIsTriedAgainUntilItWorks() {
    var attempts = new AtomicInteger();
    var failing =
        EventRouter.named("test.failing")
            .on(
                TeamChanged.class,
                event -> {
                  writeNote();
                  if (attempts.incrementAndGet() < 4) {
                    throw new IllegalStateException("attempt " + attempts);
                  }
                });

    inbox.consume(message(UUID.randomUUID().toString(), team()), failing);

    assertThat(attempts).hasValue(4);
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadIsPutAsideWholeAndHoldsNothingUp() {
    var message = raw(UUID.randomUUID().toString(), "{\"teamId\":");

    inbox.consume(message, router);
    inbox.consume(message, router);

    assertThat(
            sql.query(
                "select convert_from(payload, 'UTF8') from dead_letter where \"offset\" = ?",
                row -> row.getString(1),
                message.offset()))
        .containsExactly("{\"teamId\":");
    assertThat(notes()).isZero();
  }

  @Test
  void eventsThatNobodyAskedForPassBy() {
    var nobody = EventRouter.named("test.nobody");

    inbox.consume(message("not even an id", team()), nobody);

    assertThat(
            sql.query("select 1 from inbox where consumer = 'test.nobody'", row -> row.getInt(1)))
        .isEmpty();
  }

  private void writeNote() {
    sql.update("insert into note (text) values (?)", text);
  }

  private long notes() {
    return sql.query("select count(*) from note where text = ?", row -> row.getLong(1), text)
        .get(0);
  }

  private TeamChanged team() {
    return new TeamChanged(
        UUID.randomUUID(),
        1,
        time.instant(),
        "Payments",
        "payments",
        "Etc/UTC",
        List.of(),
        List.of(),
        false);
  }

  private static ConsumerRecord<String, byte[]> message(String id, Event event) {
    return raw(id, EventTypes.typeOf(event), EventJson.write(event));
  }

  private static ConsumerRecord<String, byte[]> raw(String id, String payload) {
    return raw(id, EventTypes.typeOf(TeamChanged.class), payload);
  }

  private static ConsumerRecord<String, byte[]> raw(String id, String type, String payload) {
    var message =
        new ConsumerRecord<>(
            "muster.catalog",
            0,
            OFFSETS.incrementAndGet(),
            "key",
            payload.getBytes(StandardCharsets.UTF_8));
    message.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
    message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
    return message;
  }
}
