package dev.muster.oncall.unavailability.feed;

import dev.muster.oncall.unavailability.UnavailabilityKind;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The connected calendars, and what they say. */
@ApplicationScoped
class FeedTable {
  private static final String COLUMNS = "select * from unavailability_feed ";

  private final Sql sql;

  FeedTable(Sql sql) {
    this.sql = sql;
  }

  /** The oldest first. */
  List<UnavailabilityFeed> of(UUID personId) {
    return sql.query(COLUMNS + "where person_id = ? order by id", FeedTable::feed, personId);
  }

  Optional<UnavailabilityFeed> find(UUID personId, UUID id) {
    return sql
        .query(COLUMNS + "where person_id = ? and id = ?", FeedTable::feed, personId, id)
        .stream()
        .findFirst();
  }

  void insert(UnavailabilityFeed feed, String sealedUrl, String by) {
    sql.update(
        """
        insert into unavailability_feed
          (id, person_id, kind, title_contains, host, sealed_url, due_at, created_at, created_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        feed.id(),
        feed.personId(),
        feed.kind(),
        feed.titleContains(),
        feed.host(),
        sealedUrl,
        feed.dueAt(),
        feed.createdAt(),
        by);
  }

  void due(UUID id, Instant at) {
    sql.update("update unavailability_feed set due_at = ? where id = ?", at, id);
  }

  /** Disconnects a calendar: what it said of times that are not over is forgotten. */
  void delete(UUID id, Instant now) {
    lock(id);
    sql.update("delete from unavailability where feed_id = ? and ends_at > ?", id, now);
    sql.update("delete from unavailability_feed where id = ?", id);
  }

  private void lock(UUID id) {
    sql.query("select id from unavailability_feed where id = ? for update", row -> true, id);
  }

  /** Takes the feed that is due longest, of somebody active, until the lease ends. */
  Optional<ClaimedFeed> claimDue(Instant now, long leaseSeconds) {
    return sql
        .query(
            """
            update unavailability_feed f
            set lease = gen_random_uuid(), lease_until = clock_timestamp() + make_interval(secs => ?)
            from person p
            where p.id = f.person_id and f.id = (
              select due.id from unavailability_feed due
              join person owner on owner.id = due.person_id and owner.active
              where due.due_at <= ?
                and (due.lease_until is null or due.lease_until < clock_timestamp())
              order by due.due_at
              limit 1
              for update of due skip locked)
            returning f.*, p.zone
            """,
            FeedTable::claimed,
            (double) leaseSeconds,
            now)
        .stream()
        .findFirst();
  }

  /** Ends the lease and says whether it was still held; the row stays locked. */
  boolean release(ClaimedFeed feed) {
    return sql.update(
            """
            update unavailability_feed set lease = null, lease_until = null
            where id = ? and lease = ?
            """,
            feed.id(),
            feed.lease())
        == 1;
  }

  void succeeded(UUID id, Instant now, Instant next) {
    sql.update(
        """
        update unavailability_feed
        set read_at = ?, tried_at = ?, due_at = ?, problem = null, problem_detail = null,
            failing_since = null, failures = 0, told_at = null
        where id = ?
        """,
        now,
        now,
        next,
        id);
  }

  void failed(UUID id, FeedProblem problem, String detail, Instant now, Instant next) {
    sql.update(
        """
        update unavailability_feed
        set tried_at = ?, due_at = ?, problem = ?, problem_detail = ?,
            failing_since = coalesce(failing_since, ?), failures = failures + 1
        where id = ?
        """,
        now,
        next,
        problem,
        detail,
        now,
        id);
  }

  /** Whether it fails since then and nobody was told; from now on somebody was. */
  boolean tellsNow(UUID id, Instant failingSince, Instant now) {
    return sql.update(
            """
            update unavailability_feed set told_at = ?
            where id = ? and told_at is null and failing_since <= ?
            """,
            now,
            id,
            failingSince)
        == 1;
  }

  /** What a calendar says from now on, instead of what it said before; the past stays. */
  void replace(UUID id, List<BusySpan> spans, String etag, String lastModified, Instant now) {
    sql.update(
        """
        update unavailability_feed set events = ?, etag = ?, last_modified = ?, full_at = ?
        where id = ?
        """,
        spans.size(),
        etag,
        lastModified,
        now,
        id);
    var known = known(id, spans, now);
    var said = spans.stream().map(BusySpan::uid).collect(Collectors.toSet());
    sql.update(
        "delete from unavailability where id = any (?)",
        (Object)
            known.values().stream()
                .filter(each -> !said.contains(each.span().uid()))
                .map(Known::id)
                .toArray(UUID[]::new));
    sql.batch(
        "update unavailability set starts_at = ?, ends_at = ?, note = ? where id = ?",
        spans.stream()
            .filter(each -> known.containsKey(each.uid()))
            .filter(each -> !known.get(each.uid()).span().equals(each))
            .map(
                each ->
                    new Object[] {
                      each.start(), each.end(), each.title(), known.get(each.uid()).id()
                    })
            .toList());
    sql.batch(
        """
        insert into unavailability
          (id, person_id, kind, starts_at, ends_at, note, created_at, created_by, feed_id, uid)
        select ?, person_id, kind, ?, ?, ?, ?, created_by, id, ?
        from unavailability_feed where id = ?
        """,
        spans.stream()
            .filter(each -> !known.containsKey(each.uid()))
            .map(
                each ->
                    new Object[] {
                      Ids.next(), each.start(), each.end(), each.title(), now, each.uid(), id
                    })
            .toList());
  }

  private record Known(UUID id, BusySpan span) {}

  /** What a calendar said until now of times that are not over, and of what it says again. */
  private Map<String, Known> known(UUID id, List<BusySpan> spans, Instant now) {
    var known = new HashMap<String, Known>();
    sql.query(
        """
        select id, uid, starts_at, ends_at, note from unavailability
        where feed_id = ? and (ends_at > ? or uid = any (?))
        """,
        row ->
            known.put(
                row.getString("uid"),
                new Known(
                    row.getObject("id", UUID.class),
                    new BusySpan(
                        row.getString("uid"),
                        Sql.instant(row, "starts_at"),
                        Sql.instant(row, "ends_at"),
                        row.getString("note")))),
        id,
        now,
        spans.stream().map(BusySpan::uid).toArray(String[]::new));
    return known;
  }

  private static UnavailabilityFeed feed(ResultSet row) throws SQLException {
    var problem = row.getString("problem");
    return new UnavailabilityFeed(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        UnavailabilityKind.valueOf(row.getString("kind")),
        row.getString("title_contains"),
        row.getString("host"),
        row.getInt("events"),
        Sql.instant(row, "read_at"),
        Sql.instant(row, "tried_at"),
        problem == null ? null : FeedProblem.valueOf(problem),
        row.getString("problem_detail"),
        Sql.instant(row, "failing_since"),
        Sql.instant(row, "due_at"),
        Sql.instant(row, "created_at"));
  }

  private static ClaimedFeed claimed(ResultSet row) throws SQLException {
    return new ClaimedFeed(
        row.getObject("id", UUID.class),
        row.getObject("lease", UUID.class),
        row.getObject("person_id", UUID.class),
        ZoneId.of(row.getString("zone")),
        row.getString("title_contains"),
        row.getString("sealed_url"),
        row.getString("etag"),
        row.getString("last_modified"),
        Sql.instant(row, "full_at"),
        row.getInt("failures"));
  }
}
