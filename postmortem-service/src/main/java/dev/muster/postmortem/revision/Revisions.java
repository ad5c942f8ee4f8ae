package dev.muster.postmortem.revision;

import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Keeps every text that a section ever had. Whether somebody may read them is asked before. */
@ApplicationScoped
public class Revisions {
  private static final String SELECT =
      """
      select version, kind, markdown, words_added, words_removed, at, by_id, by_name
      from section_revision where postmortem_id = ? and section_key = ? and
      """;

  private final Sql sql;

  Revisions(Sql sql) {
    this.sql = sql;
  }

  /** Keeps a text; {@code section} is the name of its key. */
  public void add(UUID postmortemId, String section, Revision revision) {
    sql.update(
        """
        insert into section_revision
          (postmortem_id, section_key, version, kind, markdown, words_added, words_removed, at,
           by_id, by_name)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        postmortemId,
        section,
        revision.version(),
        revision.kind(),
        revision.markdown(),
        revision.wordsAdded(),
        revision.wordsRemoved(),
        revision.at(),
        revision.byId(),
        revision.byName());
  }

  /** The texts of a section, the newest first. */
  public Page<Revision> page(UUID postmortemId, String section, PageRequest wanted) {
    long before = wanted.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    List<Revision> rows =
        sql.query(
            SELECT + "version < ? order by version desc limit ?",
            Revisions::revision,
            postmortemId,
            section,
            before,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.version()));
  }

  /**
   * One text.
   *
   * @throws ProblemException 404 when the section never had that version
   */
  public Revision one(UUID postmortemId, String section, long version) {
    List<Revision> found =
        sql.query(SELECT + "version = ?", Revisions::revision, postmortemId, section, version);
    if (found.isEmpty()) {
      throw new ProblemException(
          Problem.notFound("revision.not-found", "The section never had that version"));
    }
    return found.get(0);
  }

  /** The text before a version; empty for the first. */
  public String before(UUID postmortemId, String section, long version) {
    return sql
        .query(
            SELECT + "version < ? order by version desc limit 1",
            Revisions::revision,
            postmortemId,
            section,
            version)
        .stream()
        .map(Revision::markdown)
        .findFirst()
        .orElse("");
  }

  /** Whether that person wrote any of the texts; without an id, people are told by name. */
  public boolean wrote(UUID postmortemId, UUID personId, String name) {
    return !sql.query(
            """
            select 1 from section_revision
            where postmortem_id = ? and kind <> 'GENERATED'
              and (by_id = ?::uuid or (by_id is null and ?::uuid is null and by_name = ?))
            limit 1
            """,
            row -> row.getInt(1),
            postmortemId,
            personId,
            personId,
            name)
        .isEmpty();
  }

  /** Those who wrote any of the texts, as far as the catalogue knows them. */
  public List<UUID> authors(UUID postmortemId) {
    return sql.query(
        """
        select distinct by_id from section_revision
        where postmortem_id = ? and kind <> 'GENERATED' and by_id is not null order by by_id
        """,
        row -> row.getObject("by_id", UUID.class),
        postmortemId);
  }

  private static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        row.getLong("version"),
        RevisionKind.valueOf(row.getString("kind")),
        row.getString("markdown"),
        row.getInt("words_added"),
        row.getInt("words_removed"),
        Sql.instant(row, "at"),
        row.getObject("by_id", UUID.class),
        row.getString("by_name"));
  }
}
