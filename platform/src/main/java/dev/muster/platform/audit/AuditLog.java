package dev.muster.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Who did what, when and from where; written in the transaction of the change itself. */
@ApplicationScoped
public class AuditLog {
  private final Sql sql;
  private final InstantSource time;
  private final CurrentActor actor;
  private final AuditScope scope;
  private final CurrentVertxRequest request;
  private final ObjectMapper json;

  AuditLog(
      Sql sql,
      InstantSource time,
      CurrentActor actor,
      AuditScope scope,
      CurrentVertxRequest request,
      ObjectMapper json) {
    this.sql = sql;
    this.time = time;
    this.actor = actor;
    this.scope = scope;
    this.request = request;
    this.json = json;
  }

  /**
   * Records that the caller of the current request does this to what {@link AuditScope} names, in
   * the caller's transaction; for answers that come another way than through a {@link Write}.
   */
  public void record(String action) {
    var who = actor.get();
    var http = Optional.ofNullable(request.getCurrent()).map(routing -> routing.request());
    sql.update(
        """
        insert into audit_entry
          (id, at, actor_kind, actor_id, actor_name, action, target_kind, target_id,
           method, path, remote_address, details)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        """,
        Ids.next(),
        time.instant(),
        who.kind().name(),
        who.personId(),
        who.name(),
        action,
        scope.kind(),
        scope.id(),
        http.map(call -> call.method().name()).orElse(null),
        http.map(call -> call.path()).orElse(null),
        http.map(call -> call.remoteAddress().hostAddress()).orElse(null),
        details());
  }

  /** The entries, newest first. */
  Page<AuditEntry> page(PageRequest wanted) {
    var after = wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    var rows =
        sql.query(
            """
            select id, at, actor_kind, actor_id, actor_name, action, target_kind, target_id,
                   method, path, remote_address, details::text as details
            from audit_entry
            where (?::uuid is null or id < ?::uuid)
            order by id desc
            limit ?
            """,
            this::entry,
            after,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> dev.muster.platform.paging.Cursor.encode(row.id()));
  }

  private String details() {
    try {
      return json.writeValueAsString(scope.details());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AuditEntry entry(ResultSet row) throws SQLException {
    try {
      return new AuditEntry(
          row.getObject("id", UUID.class),
          Sql.instant(row, "at"),
          row.getString("actor_kind"),
          row.getObject("actor_id", UUID.class),
          row.getString("actor_name"),
          row.getString("action"),
          row.getString("target_kind"),
          row.getString("target_id"),
          row.getString("method"),
          row.getString("path"),
          row.getString("remote_address"),
          json.readTree(row.getString("details")));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
