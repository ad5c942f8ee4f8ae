package dev.muster.postmortem.measure;

import dev.muster.platform.database.Sql;
import dev.muster.postmortem.action.Effectiveness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which incident came back (MET-05): the same service and cause as a counted incident whose alert
 * was at most 90 x 24 h earlier. Incidents without a cause do not take part, nor do drills.
 */
@ApplicationScoped
class Recurrences {
  private static final String FIND =
      """
      update measure m set recurrence_of = n.earlier
      from (
        select l.incident_id, l.recurrence_of as before, (
          select e.incident_id
          from measure_cause k
          join measure_cause e on e.service_id = k.service_id and e.cause = k.cause
            and e.detected_at < k.detected_at
            and e.detected_at >= k.detected_at - %s
          where k.incident_id = l.incident_id
          order by e.detected_at desc, e.incident_id desc
          limit 1) as earlier
        from measure l
        where l.incident_id = any (?) order by 1) n
      where m.incident_id = n.incident_id and m.recurrence_of is distinct from n.earlier
      returning m.incident_id, n.before, m.recurrence_of, m.detected_at
      """
          .formatted(Effectiveness.WINDOW);
  private static final String FIND_ALL =
      """
      with before as (
        select incident_id, service_id, cause, max(detected_at) over (
          partition by service_id, cause order by detected_at
          range between %s preceding and current row exclude group) as at
        from measure_cause),
      last as (
        select distinct on (b.incident_id) b.incident_id, e.incident_id as earlier
        from before b
        join measure_cause e
          on e.service_id = b.service_id and e.cause = b.cause and e.detected_at = b.at
        order by b.incident_id, b.at desc, e.incident_id desc)
      update measure m set recurrence_of = n.earlier
      from (
        select l.incident_id, last.earlier
        from measure l left join last on last.incident_id = l.incident_id) n
      where m.incident_id = n.incident_id and m.recurrence_of is distinct from n.earlier
      """
          .formatted(Effectiveness.WINDOW);
  private static final String KEYS =
      """
      select incident_id, unnest(service_ids) as service_id, cause, detected_at from measure
      where standing = 'COUNTED' and not drill and cause is not null and detected_at is not null
      """;

  private static final String ALL = "hashtextextended('recurrences', 0)";
  private static final String LOCK_KEYS =
      """
      select pg_advisory_xact_lock(key) from (
        select distinct hashtextextended('recurrence/' || service_id || '/' || cause, 0) as key
        from (
          select service_id, cause from measure_cause where incident_id = ?
          union
          select s.id, f.category
          from (select unnest(?::uuid[]) as id
                union select unnest(service_ids) from measure where incident_id = ?) s
          join contributing_factor f on f.incident_id = ? and f.main) k
        order by 1) keys
      """;

  private final Sql sql;
  private final InstantSource time;

  Recurrences(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /**
   * What turned out about an incident.
   *
   * @param laterId the incident
   * @param beforeId the incident that it was taken to repeat; null for none
   * @param earlierId the last one that it does repeat; null for none
   * @param at when its alert came
   */
  record Found(UUID laterId, UUID beforeId, UUID earlierId, Instant at) {}

  /**
   * A look at some incidents.
   *
   * @param concerned those that were looked at
   * @param found what turned out otherwise than before
   */
  record Refreshed(Set<UUID> concerned, List<Found> found) {
    static final Refreshed NOTHING = new Refreshed(Set.of(), List.of());
  }

  /** A service and a cause of an incident. */
  private record Key(UUID serviceId, String cause, Instant detectedAt) {}

  /**
   * Lets nobody else look, until the transaction ends, at an incident or at what may come back with
   * it: what it shares a service and a cause with. To be called before its measure is touched.
   *
   * @param services those that are about to be its services, besides those that are
   */
  void lock(UUID incidentId, List<UUID> services) {
    sql.query("select pg_advisory_xact_lock_shared(" + ALL + ")", row -> ALL);
    sql.query(
        "select pg_advisory_xact_lock(hashtextextended('recurrence/' || ?::text, 0))",
        row -> incidentId,
        incidentId);
    sql.query(
        LOCK_KEYS,
        row -> incidentId,
        incidentId,
        services.toArray(UUID[]::new),
        incidentId,
        incidentId);
  }

  /** Lets nobody else look at any incident until the transaction ends. */
  void lockAll() {
    sql.query("select pg_advisory_xact_lock(" + ALL + ")", row -> ALL);
  }

  /** All that an incident repeats, the latest first, {@code most} of them. */
  List<UUID> earlier(UUID incidentId, int most) {
    return sql.query(
        """
        select e.incident_id
        from measure_cause k
        join measure_cause e on e.service_id = k.service_id and e.cause = k.cause
          and e.detected_at < k.detected_at
          and e.detected_at >= k.detected_at - %s
        where k.incident_id = ?
        group by e.incident_id
        order by max(e.detected_at) desc, e.incident_id desc
        limit ?
        """
            .formatted(Effectiveness.WINDOW),
        row -> row.getObject("incident_id", UUID.class),
        incidentId,
        most);
  }

  /** Looks again at {@code incidentId} and at what it may have come before; returns news. */
  Refreshed refresh(UUID incidentId) {
    Set<Key> before =
        keys("select * from measure_cause where incident_id = ? order by service_id", incidentId);
    Set<Key> now =
        keys("select distinct * from (" + KEYS + ") k where incident_id = ?", incidentId);
    if (before.equals(now)) {
      return Refreshed.NOTHING;
    }
    sql.update("delete from measure_cause where incident_id = ?", incidentId);
    sql.batch(
        """
        insert into measure_cause (incident_id, service_id, cause, detected_at)
        values (?, ?, ?, ?)
        """,
        now.stream()
            .map(key -> new Object[] {incidentId, key.serviceId(), key.cause(), key.detectedAt()})
            .toList());
    Set<UUID> concerned = new TreeSet<>(Set.of(incidentId));
    before.forEach(key -> concerned.addAll(after(key)));
    now.forEach(key -> concerned.addAll(after(key)));
    return new Refreshed(
        concerned,
        sql.query(
            FIND,
            row ->
                new Found(
                    row.getObject("incident_id", UUID.class),
                    row.getObject("before", UUID.class),
                    row.getObject("recurrence_of", UUID.class),
                    Sql.instant(row, "detected_at")),
            (Object) concerned.toArray(UUID[]::new)));
  }

  /** Has it told that incidents came back, each once; not those that did not after all. */
  void announce(List<Found> found) {
    for (Found one : found) {
      if (one.earlierId() == null) {
        sql.update("delete from recurrence_news where id = ? and told_at is null", one.laterId());
      } else {
        sql.update(
            """
            insert into recurrence_news (id, earlier_id, reminder_at) values (?, ?, ?)
            on conflict (id) do update set earlier_id = excluded.earlier_id
            where recurrence_news.told_at is null
            """,
            one.laterId(),
            one.earlierId(),
            time.instant());
      }
    }
  }

  /** Looks at all incidents anew. */
  void refreshAll() {
    lockAll();
    sql.update("delete from measure_cause");
    sql.update(
        "insert into measure_cause (incident_id, service_id, cause, detected_at) select distinct *"
            + " from ("
            + KEYS
            + ") k");
    sql.update(FIND_ALL);
  }

  private Set<Key> keys(String query, UUID incidentId) {
    return Set.copyOf(
        sql.query(
            query,
            row ->
                new Key(
                    row.getObject("service_id", UUID.class),
                    row.getString("cause"),
                    Sql.instant(row, "detected_at")),
            incidentId));
  }

  private List<UUID> after(Key key) {
    return sql.query(
        """
        select incident_id from measure_cause
        where service_id = ? and cause = ? and detected_at > ?
          and detected_at <= ?::timestamptz + %s
        """
            .formatted(Effectiveness.WINDOW),
        row -> row.getObject("incident_id", UUID.class),
        key.serviceId(),
        key.cause(),
        key.detectedAt(),
        key.detectedAt());
  }
}
