package dev.muster.postmortem.eventlog;

import dev.muster.platform.database.Sql;
import dev.muster.platform.inbox.EventKeeper;
import dev.muster.platform.inbox.TakenEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every event that this service took in, kept for good and never changed. */
@ApplicationScoped
public class EventLog implements EventKeeper {
  private final Sql sql;
  private final InstantSource time;

  EventLog(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** Keeps an event; it waits for a rebuild that is replaying the same aggregate. */
  @Override
  public void keep(TakenEvent taken) {
    lock(List.of(taken.event().aggregateId()));
    sql.update(
        """
        insert into stored_event
          (id, topic, type, source, subject, sequence, time, payload, received_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (subject, id) do nothing
        """,
        taken.id(),
        taken.topic(),
        taken.type(),
        taken.source(),
        taken.event().aggregateId(),
        taken.event().sequence(),
        taken.event().occurredAt(),
        taken.payload(),
        time.instant());
  }

  /**
   * Lets nobody else take in an event of these aggregates until the transaction ends; waits for
   * those who are at it.
   */
  void lock(Collection<UUID> subjects) {
    sql.query(
        """
        select pg_advisory_xact_lock(key) from (
          select distinct hashtextextended('stored-event/' || subject, 0) as key
          from unnest(?::uuid[]) as s (subject)
          order by 1) keys
        """,
        row -> subjects,
        (Object) subjects.toArray(UUID[]::new));
  }

  /** How many aggregates these topics tell of. */
  public long subjects(Collection<String> topics) {
    return sql.query(
            "select count(*) from (select distinct topic, subject from stored_event"
                + " where topic = any (?)) s",
            row -> row.getLong(1),
            (Object) topics.toArray(String[]::new))
        .get(0);
  }

  /**
   * The next aggregates of these topics in the order of their ids.
   *
   * @param after the last one that was seen; null to begin
   */
  public List<UUID> subjectsAfter(Collection<String> topics, UUID after, int limit) {
    return sql.query(
        """
        select distinct subject from stored_event
        where topic = any (?) and (?::uuid is null or subject > ?::uuid)
        order by subject
        limit ?
        """,
        row -> row.getObject("subject", UUID.class),
        topics.toArray(String[]::new),
        after,
        after,
        limit);
  }

  /** What a topic told of these aggregates, each in the order in which it came. */
  public List<History> histories(String topic, Collection<UUID> subjects) {
    List<StoredEvent> events =
        sql.query(
            """
            select position, id, type, subject, sequence, time, payload from stored_event
            where topic = ? and subject = any (?)
            order by subject, position
            """,
            row ->
                new StoredEvent(
                    row.getLong("position"),
                    row.getObject("id", UUID.class),
                    row.getString("type"),
                    row.getObject("subject", UUID.class),
                    row.getLong("sequence"),
                    Sql.instant(row, "time"),
                    row.getBytes("payload")),
            topic,
            subjects.toArray(UUID[]::new));
    Map<UUID, List<StoredEvent>> bySubject = new LinkedHashMap<>();
    events.forEach(
        event -> bySubject.computeIfAbsent(event.subject(), id -> new ArrayList<>()).add(event));
    return bySubject.entrySet().stream()
        .map(entry -> new History(entry.getKey(), entry.getValue()))
        .toList();
  }
}
