package dev.muster.comms.external;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far publishing to external pages and reading them have come. */
@ApplicationScoped
class ExternalSync {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 10;

  private final Sql sql;
  private final ObjectMapper json;

  ExternalSync(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * @param reading what is read next; null between two rounds
   * @param readDueAt when the next round begins; null when none is planned
   * @param roundStartedAt null before the first round
   * @param readAt end of the last whole round; null before
   * @param failingSince null while it answers
   * @param problem word for what is wrong; null while nothing is
   * @param name what the other side calls its page; null until it was read
   */
  record State(
      UUID externalPageId,
      Reading reading,
      int readingPage,
      Instant readDueAt,
      Instant roundStartedAt,
      Instant readAt,
      int failures,
      Instant failingSince,
      String problem,
      String detail,
      String name,
      List<ExternalComponent> components,
      List<ByHand> byHand) {}

  void begin(UUID externalPageId, Instant now) {
    sql.update(
        """
        insert into external_sync (external_page_id, planned_change, reading_page, read_due_at,
          not_before, failures, components, by_hand)
        values (?, -1, 1, ?, ?, 0, '[]', '[]')
        """,
        externalPageId,
        now,
        now);
  }

  /** Reads anew as soon as possible, whatever went wrong before. */
  void readSoon(UUID externalPageId, Instant now) {
    sql.update(
        """
        update external_sync set reading = null, read_due_at = ?, not_before = ?
        where external_page_id = ?
        """,
        now,
        now,
        externalPageId);
  }

  /** Everything has to be compared anew. */
  void planAnew(UUID externalPageId) {
    sql.update(
        "update external_sync set planned_change = -1 where external_page_id = ?", externalPageId);
  }

  State get(UUID externalPageId) {
    return sql.query(
            "select * from external_sync where external_page_id = ?", this::state, externalPageId)
        .get(0);
  }

  /** The pages that do not know of this change yet, each planned by one replica at a time. */
  Optional<UUID> claimUnplanned(long change) {
    return sql
        .query(
            """
            select s.external_page_id from external_sync s
            join external_page p on p.id = s.external_page_id
            where s.planned_change < ? and %s
            order by s.external_page_id limit 1 for update of s skip locked
            """
                .formatted(ExternalAccounts.WRITTEN),
            row -> row.getObject(1, UUID.class),
            change)
        .stream()
        .findFirst();
  }

  void planned(UUID externalPageId, long change) {
    sql.update(
        "update external_sync set planned_change = ? where external_page_id = ?",
        change,
        externalPageId);
  }

  /** The page of this account that has something to do now. */
  Optional<UUID> busy(String account, Instant now) {
    return sql
        .query(
            """
            select p.id from external_page p join external_sync s on s.external_page_id = p.id
            where p.account = ? and s.not_before <= ?
              and (s.read_due_at <= ? or %s and exists (
                select from external_object o
                where o.external_page_id = p.id and o.due_at <= ?))
            order by s.read_due_at <= ? desc, p.id limit 1
            """
                .formatted(ExternalAccounts.WRITTEN),
            row -> row.getObject(1, UUID.class),
            account,
            now,
            now,
            now,
            now)
        .stream()
        .findFirst();
  }

  void startRound(UUID externalPageId, Instant now) {
    sql.update(
        """
        update external_sync set reading = 'PAGE', reading_page = 1, round_started_at = ?
        where external_page_id = ?
        """,
        now,
        externalPageId);
  }

  void readNext(UUID externalPageId, Reading what, int page) {
    sql.update(
        "update external_sync set reading = ?, reading_page = ? where external_page_id = ?",
        what,
        page,
        externalPageId);
  }

  /**
   * @param next null when it is not read by itself
   */
  void endRound(UUID externalPageId, Instant now, Instant next) {
    sql.update(
        """
        update external_sync set reading = null, read_at = ?, read_due_at = ?
        where external_page_id = ?
        """,
        now,
        next,
        externalPageId);
  }

  void named(UUID externalPageId, String name) {
    sql.update(
        "update external_sync set name = ? where external_page_id = ?", name, externalPageId);
  }

  void components(UUID externalPageId, List<ExternalComponent> components) {
    sql.update(
        "update external_sync set components = ?::jsonb where external_page_id = ?",
        written(components),
        externalPageId);
  }

  void byHand(UUID externalPageId, List<ByHand> incidents) {
    sql.update(
        "update external_sync set by_hand = ?::jsonb where external_page_id = ?",
        written(incidents),
        externalPageId);
  }

  void answered(UUID externalPageId) {
    sql.update(
        """
        update external_sync set failures = 0, failing_since = null, problem = null, detail = null
        where external_page_id = ? and failures > 0
        """,
        externalPageId);
  }

  /** It does not answer: the pauses get longer, and it is read before anything is written again. */
  void failed(UUID externalPageId, String problem, String detail, Instant now) {
    int failures = get(externalPageId).failures();
    long pause = FIRST_PAUSE.toMillis() << Math.min(failures, MOST_DOUBLINGS);
    sql.update(
        """
        update external_sync set failures = failures + 1, problem = ?, detail = ?,
          failing_since = coalesce(failing_since, ?), not_before = ?, reading = null,
          read_due_at = ?
        where external_page_id = ?
        """,
        problem,
        detail,
        now,
        now.plusMillis(Math.min(pause, LONGEST_PAUSE.toMillis())),
        now,
        externalPageId);
  }

  private State state(ResultSet row) throws SQLException {
    String reading = row.getString("reading");
    return new State(
        row.getObject("external_page_id", UUID.class),
        reading == null ? null : Reading.valueOf(reading),
        row.getInt("reading_page"),
        Sql.instant(row, "read_due_at"),
        Sql.instant(row, "round_started_at"),
        Sql.instant(row, "read_at"),
        row.getInt("failures"),
        Sql.instant(row, "failing_since"),
        row.getString("problem"),
        row.getString("detail"),
        row.getString("name"),
        read(row.getString("components"), new TypeReference<>() {}),
        read(row.getString("by_hand"), new TypeReference<>() {}));
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T read(String stored, TypeReference<T> type) {
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
