package dev.muster.comms.imports;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Remembers what of ours came from which object of another Statuspage. */
@ApplicationScoped
class ImportedObjects {
  private final Sql sql;

  ImportedObjects(Sql sql) {
    this.sql = sql;
  }

  /**
   * What came of an object.
   *
   * @param hash of what it said then
   */
  record Imported(UUID ourId, String hash) {}

  Optional<Imported> find(PageImport run, ImportKind kind, String externalId) {
    return sql
        .query(
            """
            select our_id, hash from imported_object
            where page_id = ? and source = ? and kind = ? and external_id = ?
            """,
            row -> new Imported(row.getObject("our_id", UUID.class), row.getString("hash")),
            run.pageId(),
            run.source(),
            kind,
            externalId)
        .stream()
        .findFirst();
  }

  /** Our ids by theirs. */
  Map<String, UUID> all(PageImport run, ImportKind kind) {
    Map<String, UUID> all = new HashMap<>();
    sql.query(
            """
            select external_id, our_id from imported_object
            where page_id = ? and source = ? and kind = ?
            """,
            row -> Map.entry(row.getString("external_id"), row.getObject("our_id", UUID.class)),
            run.pageId(),
            run.source(),
            kind)
        .forEach(each -> all.put(each.getKey(), each.getValue()));
    return all;
  }

  void remember(
      PageImport run, ImportKind kind, String externalId, UUID ourId, String hash, Instant now) {
    sql.update(
        """
        insert into imported_object
          (page_id, source, kind, external_id, our_id, hash, imported_at)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (page_id, source, kind, external_id) do update set our_id = excluded.our_id,
          hash = excluded.hash, imported_at = excluded.imported_at
        """,
        run.pageId(),
        run.source(),
        kind,
        externalId,
        ourId,
        hash,
        now);
  }
}
