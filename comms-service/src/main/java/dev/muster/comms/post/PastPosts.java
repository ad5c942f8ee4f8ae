package dev.muster.comms.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.component.Components;
import dev.muster.comms.component.StatusChange;
import dev.muster.comms.component.StatusChanges;
import dev.muster.comms.status.PublicCode;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes down what was said elsewhere, as it was said and when. Nobody is told; what is still open
 * counts for the components from now on, and what is over for their uptime.
 */
@ApplicationScoped
public class PastPosts {
  private static final String OWN_CODE = "[a-z0-9]{12}";

  private final Sql sql;
  private final ObjectMapper json;
  private final Components components;

  PastPosts(Sql sql, ObjectMapper json, Components components) {
    this.sql = sql;
    this.json = json;
    this.components = components;
  }

  /** A new published post; returns its id. */
  public UUID write(PastPost past) {
    UUID id = Ids.next();
    sql.update(
        """
        insert into post (id, code, kind, page_id, title, status, impact, stage, update_count,
          started_at, published_at, monitoring_at, resolved_at, decided_by, version, created_at,
          updated_at)
        values (?, ?, ?, ?, ?::jsonb, ?, ?, 'PUBLISHED', ?, ?, ?, ?, ?, ?::jsonb, 0, ?, ?)
        """,
        id,
        code("post", past.code(), id),
        past.kind(),
        past.pageId(),
        written(past.title()),
        past.status(),
        past.impact(),
        past.updates().size(),
        past.startedAt(),
        past.updates().get(0).at(),
        past.monitoringAt(),
        past.resolvedAt(),
        written(past.by()),
        past.updates().get(0).at(),
        past.saidLast());
    fill(id, past);
    return id;
  }

  /** The same with other words: what was written down before is replaced. */
  public void rewrite(UUID id, PastPost past) {
    sql.update("delete from post_update where post_id = ?", id);
    sql.update("delete from post_component where post_id = ?", id);
    sql.update("delete from component_status_change where post_id = ?", id);
    sql.update(
        """
        update post set title = ?::jsonb, status = ?, impact = ?, update_count = ?, started_at = ?,
          monitoring_at = ?, resolved_at = ?, version = version + 1, updated_at = ?
        where id = ?
        """,
        written(past.title()),
        past.status(),
        past.impact(),
        past.updates().size(),
        past.startedAt(),
        past.monitoringAt(),
        past.resolvedAt(),
        past.saidLast(),
        id);
    fill(id, past);
  }

  /** Whether somebody has said something here since. */
  public boolean continued(UUID id, int updatesThen) {
    return sql
        .query("select update_count from post where id = ?", row -> row.getInt(1), id)
        .stream()
        .anyMatch(count -> count != updatesThen);
  }

  private void fill(UUID id, PastPost past) {
    List<Object[]> claims = new ArrayList<>();
    past.components()
        .forEach((component, status) -> claims.add(new Object[] {id, component, status, true}));
    sql.batch(
        "insert into post_component (post_id, component_id, status, by_person) values (?, ?, ?, ?)",
        claims);
    int number = 0;
    for (PastPost.Update update : past.updates()) {
      write(id, ++number, update, past);
    }
    if (past.status().holding()) {
      components.refresh(past.components().keySet(), id);
    }
  }

  private void write(UUID postId, int number, PastPost.Update update, PastPost past) {
    UUID id = Ids.next();
    sql.update(
        """
        insert into post_update (id, code, post_id, number, status, body, affected, author,
          words_from, deliver, display_at, created_at)
        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, 'PERSON', false, ?, ?)
        """,
        id,
        code("post_update", update.code(), id),
        postId,
        number,
        update.status(),
        written(update.body()),
        update.changes().isEmpty() ? null : written(new StatusChanges(update.changes())),
        written(past.by()),
        update.at(),
        update.at());
    for (StatusChange change : update.changes()) {
      sql.update(
          """
          insert into component_status_change
            (id, component_id, old_status, new_status, changed_at, post_id)
          values (?, ?, ?, ?, ?, ?)
          """,
          Ids.next(),
          change.componentId(),
          change.oldStatus(),
          change.newStatus(),
          update.at(),
          postId);
    }
  }

  /** The one it had, so that links go on working; another one when that is taken. */
  private String code(String table, String wanted, UUID id) {
    boolean free =
        wanted.matches(OWN_CODE)
            && sql.query("select 1 from " + table + " where code = ?", row -> row.getInt(1), wanted)
                .isEmpty();
    return free ? wanted : PublicCode.of(id);
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
