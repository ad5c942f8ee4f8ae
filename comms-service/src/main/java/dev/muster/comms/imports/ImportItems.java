package dev.muster.comms.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.database.Sql;
import dev.muster.platform.security.SecretHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The objects of imports, in the order in which they are made. */
@ApplicationScoped
class ImportItems {
  private final Sql sql;
  private final ObjectMapper json;

  ImportItems(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** An object that is worked on. */
  record Work(ImportItem item, Found found, String hash) {}

  /** Takes in what was read; what was read before is replaced. */
  void add(UUID importId, List<FoundItem> items) {
    sql.batch(
        """
        insert into import_item
          (import_id, kind, external_id, rank, place, name, document, hash, action)
        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, 'CREATE')
        on conflict (import_id, kind, external_id) do update set rank = excluded.rank,
          place = excluded.place, name = excluded.name, document = excluded.document,
          hash = excluded.hash
        """,
        items.stream().map(item -> row(importId, item)).toList());
  }

  private Object[] row(UUID importId, FoundItem item) {
    String document = written(item.found());
    return new Object[] {
      importId,
      item.kind(),
      item.externalId(),
      item.rank(),
      item.place(),
      item.name(),
      document,
      SecretHash.sha256(document)
    };
  }

  /** The next objects that nobody worked on, in their order. */
  List<Work> waiting(UUID importId, int count) {
    return sql.query(
        """
        select * from import_item where import_id = ? and done_at is null
        order by rank, place, external_id limit ?
        """,
        this::work,
        importId,
        count);
  }

  /** All objects, a part at a time, after a place in their order. */
  List<Work> after(UUID importId, int rank, int place, String externalId, int count) {
    return sql.query(
        """
        select * from import_item
        where import_id = ? and (rank, place, external_id) > (?, ?, ?)
        order by rank, place, external_id limit ?
        """,
        this::work,
        importId,
        rank,
        place,
        externalId,
        count);
  }

  /**
   * The same for readers, those of a kind or action only.
   *
   * @param kind null for all
   * @param action null for all
   */
  List<ImportItem> list(
      UUID importId, ImportKind kind, ImportAction action, ImportItem after, int count) {
    return sql.query(
        """
        select * from import_item
        where import_id = ? and (?::text is null or kind = ?) and (?::text is null or action = ?)
          and (rank, place, external_id) > (?, ?, ?)
        order by rank, place, external_id limit ?
        """,
        ImportItems::item,
        importId,
        kind,
        kind,
        action,
        action,
        after == null ? -1 : after.rank(),
        after == null ? Integer.MIN_VALUE : after.place(),
        after == null ? "" : after.externalId(),
        count);
  }

  void decide(UUID importId, ImportItem item, ImportAction action, String reason) {
    sql.update(
        """
        update import_item set action = ?, reason = ?
        where import_id = ? and kind = ? and external_id = ?
        """,
        action,
        reason,
        importId,
        item.kind(),
        item.externalId());
  }

  /** It was worked on; its document is not needed any more. */
  void done(UUID importId, ImportItem item, ImportAction action, String reason, Instant now) {
    sql.update(
        """
        update import_item set action = ?, reason = ?, done_at = ?, document = '{}'
        where import_id = ? and kind = ? and external_id = ?
        """,
        action,
        reason,
        now,
        importId,
        item.kind(),
        item.externalId());
  }

  /** How many there are of each kind and action, and how many of them were worked on. */
  record Count(ImportKind kind, ImportAction action, long count, long done) {}

  List<Count> counts(UUID importId) {
    return sql.query(
        """
        select kind, action, count(*), count(done_at) from import_item
        where import_id = ? group by kind, action order by kind, action
        """,
        row ->
            new Count(
                ImportKind.valueOf(row.getString("kind")),
                ImportAction.valueOf(row.getString("action")),
                row.getLong(3),
                row.getLong(4)),
        importId);
  }

  /** Whether an open incident of the import says how this component is. */
  boolean claimed(UUID importId, String componentId) {
    return !sql.query(
            """
            select 1 from import_item
            where import_id = ? and kind in ('INCIDENT', 'MAINTENANCE')
              and document ->> 'resolvedAt' is null and document <> '{}'
              and document -> 'components' @> jsonb_build_array(
                jsonb_build_object('componentId', ?::text))
            limit 1
            """,
            row -> row.getInt(1),
            importId,
            componentId)
        .isEmpty();
  }

  private Work work(ResultSet row) throws SQLException {
    ImportItem item = item(row);
    return new Work(item, found(item.kind(), row.getString("document")), row.getString("hash"));
  }

  private static ImportItem item(ResultSet row) throws SQLException {
    return new ImportItem(
        ImportKind.valueOf(row.getString("kind")),
        row.getString("external_id"),
        row.getInt("rank"),
        row.getInt("place"),
        row.getString("name"),
        ImportAction.valueOf(row.getString("action")),
        row.getString("reason"),
        Sql.instant(row, "done_at"));
  }

  private Found found(ImportKind kind, String document) {
    try {
      return json.readValue(document, type(kind));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<? extends Found> type(ImportKind kind) {
    return switch (kind) {
      case GROUP -> Found.Group.class;
      case COMPONENT -> Found.Component.class;
      case INCIDENT, MAINTENANCE -> Found.Post.class;
      case METRIC -> Found.Metric.class;
      case SUBSCRIBER -> Found.Subscriber.class;
    };
  }

  private String written(Found found) {
    try {
      return json.writeValueAsString(found);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
