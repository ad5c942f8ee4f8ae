package dev.muster.postmortem.comment;

import dev.muster.contracts.Who;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.SectionKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The stored comments; who may read and write them is asked before. */
@ApplicationScoped
public class Comments {
  private static final String SELECT =
      """
      select id, section_key, parent_id, text, quote, replacement, status, created_at, by_id,
             by_name, settled_at, settled_by, mentions
      from section_comment where postmortem_id = ? and
      """;

  private final Sql sql;

  Comments(Sql sql) {
    this.sql = sql;
  }

  /** A page of the comments on a post-mortem, the oldest first. */
  public Page<Comment> page(UUID postmortemId, PageRequest wanted) {
    UUID after = wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
    List<Comment> rows =
        sql.query(
            SELECT + "id > ? order by id limit ?",
            Comments::comment,
            postmortemId,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }

  /**
   * A comment, locked until the transaction ends.
   *
   * @throws ProblemException 404 when there is none
   */
  Comment locked(UUID postmortemId, UUID id) {
    List<Comment> found =
        sql.query(SELECT + "id = ? for update", Comments::comment, postmortemId, id);
    if (found.isEmpty()) {
      throw new ProblemException(Problem.notFound("comment.not-found", "There is no such comment"));
    }
    return found.get(0);
  }

  /** Keeps a comment. */
  Comment add(UUID postmortemId, NewComment comment, Who by, Instant now) {
    UUID id = Ids.next();
    sql.update(
        """
        insert into section_comment
          (id, postmortem_id, section_key, parent_id, text, quote, replacement, status, created_at,
           by_id, by_name, mentions)
        values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?)
        """,
        id,
        postmortemId,
        comment.section(),
        comment.parentId(),
        comment.text(),
        comment.quote(),
        comment.replacement(),
        now,
        by.id(),
        by.name(),
        comment.mentions().toArray(UUID[]::new));
    return locked(postmortemId, id);
  }

  /** Keeps what became of a comment; {@code by} is null when it is open again. */
  Comment settle(UUID postmortemId, UUID id, CommentStatus status, Who by, Instant now) {
    boolean open = status == CommentStatus.OPEN;
    sql.update(
        "update section_comment set status = ?, settled_at = ?::timestamptz, settled_by = ?"
            + " where postmortem_id = ? and id = ?",
        status,
        open ? null : now,
        open ? null : by.name(),
        postmortemId,
        id);
    return locked(postmortemId, id);
  }

  private static Comment comment(ResultSet row) throws SQLException {
    return new Comment(
        row.getObject("id", UUID.class),
        SectionKey.valueOf(row.getString("section_key")),
        row.getObject("parent_id", UUID.class),
        row.getString("text"),
        row.getString("quote"),
        row.getString("replacement"),
        CommentStatus.valueOf(row.getString("status")),
        Sql.instant(row, "created_at"),
        row.getObject("by_id", UUID.class),
        row.getString("by_name"),
        Sql.instant(row, "settled_at"),
        row.getString("settled_by"),
        List.of((UUID[]) row.getArray("mentions").getArray()));
  }
}
