package dev.muster.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Messages that no version of this service can read, kept whole for a person to look at. */
@ApplicationScoped
public class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final Sql sql;
  private final InstantSource time;
  private final ObjectMapper json;

  DeadLetters(Sql sql, InstantSource time, ObjectMapper json) {
    this.sql = sql;
    this.time = time;
    this.json = json;
  }

  void add(String consumer, ConsumerRecord<String, byte[]> message, RuntimeException why) {
    LOG.errorf(
        why,
        "dead letter consumer=%s topic=%s partition=%d offset=%d",
        consumer,
        message.topic(),
        message.partition(),
        message.offset());
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.update(
                    """
                    insert into dead_letter
                      (id, consumer, topic, partition, "offset", key, headers, payload, error,
                       received_at)
                    values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                    on conflict do nothing
                    """,
                    Ids.next(),
                    consumer,
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    message.key(),
                    headers(message),
                    message.value(),
                    String.valueOf(why.getMessage()),
                    time.instant()));
  }

  /** Newest first. */
  public Page<DeadLetter> page(PageRequest wanted) {
    var after = wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    var rows =
        sql.query(
            """
            select * from dead_letter
            where ?::uuid is null or id < ?
            order by id desc
            limit ?
            """,
            this::letter,
            after,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }

  private DeadLetter letter(ResultSet row) throws SQLException {
    try {
      return new DeadLetter(
          row.getObject("id", UUID.class),
          row.getString("consumer"),
          row.getString("topic"),
          row.getInt("partition"),
          row.getLong("offset"),
          row.getString("key"),
          json.readTree(row.getString("headers")),
          row.getString("error"),
          Sql.instant(row, "received_at"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String headers(ConsumerRecord<String, byte[]> message) {
    var headers = new LinkedHashMap<String, String>();
    message
        .headers()
        .forEach(
            header ->
                headers.put(
                    header.key(),
                    new String(header.value(), StandardCharsets.UTF_8).replace("\u0000", "")));
    try {
      return json.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
