package dev.muster.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.Topics;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.event.TopicProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {
  @Inject Outbox outbox;
  @Inject OutboxTable table;
  @Inject OutboxProducer producer;
  @Inject Migrations migrations;
  @Inject Sql sql;
  @Inject InstantSource time;
  @Inject ObjectMapper json;

  @Test
  void recordingDemandsATransaction() {
    assertThatThrownBy(() -> outbox.record(team(UUID.randomUUID(), 1, "nobody")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anEventOfARolledBackTransactionIsNeverPublished() {
    var lost = UUID.randomUUID();
    var kept = UUID.randomUUID();
    try (var probe = TopicProbe.on(Topics.CATALOG)) {
      assertThatThrownBy(
              () ->
                  QuarkusTransaction.requiringNew()
                      .run(
                          () -> {
                            outbox.record(team(lost, 1, "lost"));
                            throw new IllegalArgumentException("rolled back");
                          }))
          .isInstanceOf(IllegalArgumentException.class);

      commit(team(kept, 1, "kept"));

      probe.await(TeamChanged.class, event -> event.teamId().equals(kept));
      assertThat(probe.events(TeamChanged.class)).noneMatch(event -> event.teamId().equals(lost));
    }
  }

  @Test
  void severalRelaysKeepTheOrderWithinEachAggregate() {
    var aggregates = IntStream.range(0, 12).mapToObj(i -> UUID.randomUUID()).toList();
    var done = new AtomicBoolean();
    try (var probe = TopicProbe.on(Topics.CATALOG)) {
      var relays =
          IntStream.range(0, 3)
              .mapToObj(i -> CompletableFuture.runAsync(() -> relayUntil(done)))
              .toList();

      CompletableFuture.allOf(
              aggregates.stream()
                  .map(id -> CompletableFuture.runAsync(() -> commitOneByOne(id, 40)))
                  .toArray(CompletableFuture[]::new))
          .join();

      await().atMost(Duration.ofSeconds(30)).until(() -> waiting(aggregates) == 0);
      done.set(true);
      relays.forEach(CompletableFuture::join);
      await()
          .untilAsserted(
              () ->
                  assertThat(probe.events(TeamChanged.class))
                      .filteredOn(event -> aggregates.contains(event.teamId()))
                      .hasSizeGreaterThanOrEqualTo(12 * 40));
      for (var id : aggregates) {
        assertThat(probe.events(TeamChanged.class))
            .filteredOn(event -> event.teamId().equals(id))
            .extracting(TeamChanged::sequence)
            .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
      }
    }
  }

  @Test
  void anEventThatTheBrokerRefusesWaitsWithThoseBehindItAndHoldsUpNobodyElse() {
    var sick = UUID.randomUUID();
    var healthy = UUID.randomUUID();
    try (var probe = TopicProbe.on(Topics.CATALOG)) {
      commit(team(sick, 1, "x".repeat(2_000_000)));
      commit(team(sick, 2, "behind"));
      commit(team(healthy, 1, "healthy"));

      probe.await(TeamChanged.class, event -> event.teamId().equals(healthy));

      await()
          .untilAsserted(
              () ->
                  assertThat(
                          sql.query(
                              "select attempts, last_error from outbox where aggregateid = ? and sequence = 1",
                              row -> row.getInt(1) > 0 && row.getString(2).contains("TooLarge"),
                              sick.toString()))
                      .containsExactly(true));
      assertThat(probe.events(TeamChanged.class)).noneMatch(event -> event.teamId().equals(sick));
    } finally {
      sql.update("delete from outbox where aggregateid = ?", sick.toString());
    }
  }

  @Test
  void aShardLeasedByAnotherIsLeftAloneUntilTheLeaseRunsOut() {
    var id = UUID.randomUUID();
    var shard = (short) Math.floorMod(id.toString().hashCode(), Outbox.SHARDS);
    try (var probe = TopicProbe.on(Topics.CATALOG)) {
      await()
          .until(
              () ->
                  sql.update(
                          """
                          update outbox_shard
                          set owner = gen_random_uuid(),
                              leased_until = clock_timestamp() + interval '3 seconds'
                          where shard = ? and owner is null
                          """,
                          shard)
                      == 1);

      commit(team(id, 1, "leased"));

      var arrived = probe.await(TeamChanged.class, event -> event.teamId().equals(id)).occurredAt();
      assertThat(Duration.between(arrived, time.instant())).isGreaterThan(Duration.ofSeconds(2));
    }
  }

  private void relayUntil(AtomicBoolean done) {
    var relay = new OutboxRelay(table, producer, migrations, time, json, true);
    while (!done.get()) {
      relay.relay();
    }
  }

  private void commitOneByOne(UUID id, int count) {
    for (int sequence = 1; sequence <= count; sequence++) {
      commit(team(id, sequence, "team " + sequence));
    }
  }

  private void commit(TeamChanged event) {
    QuarkusTransaction.requiringNew().run(() -> outbox.record(event));
  }

  private long waiting(List<UUID> aggregates) {
    var keys = new ArrayList<String>();
    aggregates.forEach(id -> keys.add(id.toString()));
    return sql.query(
            "select count(*) from outbox where aggregateid = any (?)",
            row -> row.getLong(1),
            (Object) keys.toArray(String[]::new))
        .get(0);
  }

  private TeamChanged team(UUID id, long sequence, String name) {
    Instant now = time.instant();
    return new TeamChanged(id, sequence, now, name, "team", "Etc/UTC", List.of(), List.of(), false);
  }
}
