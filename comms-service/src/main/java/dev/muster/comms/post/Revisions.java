package dev.muster.comms.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.Who;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the earlier words of updates. */
@ApplicationScoped
class Revisions {
  private static final ObjectMapper JSON = EventJson.mapper();

  private final Sql sql;

  Revisions(Sql sql) {
    this.sql = sql;
  }

  void keep(UUID updateId, Revision revision) {
    sql.update(
        """
        insert into post_update_revision
          (post_update_id, number, body, corrected_at, corrected_by)
        values (?, ?, ?::jsonb, ?, ?::jsonb)
        """,
        updateId,
        revision.number(),
        write(revision.body()),
        revision.correctedAt(),
        write(revision.correctedBy()));
  }

  /** Those of all updates of a post, by update, the newest first. */
  Map<UUID, List<Revision>> ofPost(UUID postId) {
    Map<UUID, List<Revision>> found = new HashMap<>();
    sql.query(
            """
            select revision.* from post_update_revision revision
              join post_update on post_update.id = revision.post_update_id
            where post_update.post_id = ?
            order by revision.number desc
            """,
            row -> Map.entry(row.getObject("post_update_id", UUID.class), read(row)),
            postId)
        .forEach(
            each ->
                found.computeIfAbsent(each.getKey(), id -> new ArrayList<>()).add(each.getValue()));
    return found;
  }

  private static Revision read(ResultSet row) throws SQLException {
    try {
      return new Revision(
          row.getInt("number"),
          JSON.readValue(row.getString("body"), new TypeReference<Map<String, String>>() {}),
          Sql.instant(row, "corrected_at"),
          JSON.readValue(row.getString("corrected_by"), Who.class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
