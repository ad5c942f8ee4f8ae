package dev.muster.platform.delivery;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.platform.database.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What tests of deliveries do again and again. */
@ApplicationScoped
public class DeliveryFixture {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Deliveries deliveries;
  private final Sql sql;

  DeliveryFixture(Deliveries deliveries, Sql sql) {
    this.deliveries = deliveries;
    this.sql = sql;
  }

  /** The columns that tests look at. */
  public record Row(
      DeliveryStatus status,
      int attempts,
      Instant nextAttemptAt,
      String receipt,
      String lastError,
      Instant firstAttemptAt,
      Instant sentAt) {}

  /** Where {@link #request(UUID)} goes, which is nobody else's. */
  static String destination(UUID owner) {
    return "to-" + owner;
  }

  /** A message by the fake channel whose owner's listener takes notes. */
  static DeliveryRequest request(UUID owner) {
    return request(destination(owner), owner);
  }

  static DeliveryRequest request(String destination, UUID owner) {
    return DeliveryRequest.of(FakeChannel.NAME, destination, json("hello"))
        .about(NotedListener.KIND, owner);
  }

  public UUID enqueue(DeliveryRequest request) {
    return QuarkusTransaction.requiringNew().call(() -> deliveries.enqueue(request));
  }

  /** A delivery that another process took and has not finished, leased until an SQL time. */
  UUID leased(UUID owner, String until) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var id = deliveries.enqueue(request(owner));
              sql.update(
                  """
                  update delivery
                  set status = 'SENDING', attempts = 1, tries = 1, lease_owner = gen_random_uuid(),
                      lease_until = %s
                  where id = ?
                  """
                      .formatted(until),
                  id);
              return id;
            });
  }

  /** Another process takes over a delivery that is being sent. */
  void stealLease(UUID id) {
    sql.update(
        """
        update delivery
        set lease_owner = gen_random_uuid(), lease_until = clock_timestamp() + interval '1 hour'
        where id = ?
        """,
        id);
  }

  public Row row(UUID id) {
    return sql.query(
            "select * from delivery where id = ?",
            row ->
                new Row(
                    DeliveryStatus.valueOf(row.getString("status")),
                    row.getInt("attempts"),
                    Sql.instant(row, "next_attempt_at"),
                    row.getString("receipt"),
                    row.getString("last_error"),
                    Sql.instant(row, "first_attempt_at"),
                    Sql.instant(row, "sent_at")),
            id)
        .get(0);
  }

  public Row awaitStatus(UUID id, DeliveryStatus status) {
    return await("delivery " + status)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> row(id), row -> row.status() == status);
  }

  /** Waits until this many attempts have ended. */
  public Row awaitAttempts(UUID id, int attempts) {
    return await(attempts + " attempts")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> row(id),
            row -> row.attempts() >= attempts && row.status() != DeliveryStatus.SENDING);
  }

  public static JsonNode json(String text) {
    return JsonNodeFactory.instance.objectNode().put("text", text);
  }
}
