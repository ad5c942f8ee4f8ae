package dev.muster.postmortem.publicversion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.Who;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stored public versions; the lock of the post-mortem guards changes. */
@ApplicationScoped
class PublicVersionRows {
  private final Sql sql;
  private final ObjectMapper json;

  PublicVersionRows(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<PublicVersion> of(UUID postmortemId) {
    return sql
        .query(
            """
            select texts::text as texts, edited_at, edited_by_id, edited_by, approved_at,
                   approved_by, published_texts::text as published_texts, published_at,
                   published_by, version
            from public_version where postmortem_id = ?
            """,
            this::version,
            postmortemId)
        .stream()
        .findFirst();
  }

  /** Stores texts; what was approved before is approved no more. */
  void write(UUID postmortemId, Map<String, String> texts, Who by, Instant now) {
    sql.update(
        """
        insert into public_version
          (postmortem_id, texts, edited_at, edited_by_id, edited_by, version)
        values (?, ?::jsonb, ?, ?, ?, 1)
        on conflict (postmortem_id) do update set
          texts = excluded.texts, edited_at = excluded.edited_at,
          edited_by_id = excluded.edited_by_id, edited_by = excluded.edited_by,
          approved_at = null, approved_by = null, version = public_version.version + 1
        """,
        postmortemId,
        json(texts),
        now,
        by.id(),
        by.name());
  }

  void approve(UUID postmortemId, Who by, Instant now) {
    sql.update(
        """
        update public_version set approved_at = ?, approved_by = ?, version = version + 1
        where postmortem_id = ?
        """,
        now,
        by.name(),
        postmortemId);
  }

  void publish(UUID postmortemId, Who by, Instant now) {
    sql.update(
        """
        update public_version
        set published_texts = texts, published_at = ?, published_by = ?, version = version + 1
        where postmortem_id = ?
        """,
        now,
        by.name(),
        postmortemId);
  }

  void withdraw(UUID postmortemId) {
    sql.update(
        """
        update public_version
        set published_texts = null, published_at = null, published_by = null,
            version = version + 1
        where postmortem_id = ?
        """,
        postmortemId);
  }

  private PublicVersion version(ResultSet row) throws SQLException {
    return new PublicVersion(
        texts(row.getString("texts")),
        Sql.instant(row, "edited_at"),
        row.getObject("edited_by_id", UUID.class),
        row.getString("edited_by"),
        Sql.instant(row, "approved_at"),
        row.getString("approved_by"),
        texts(row.getString("published_texts")),
        Sql.instant(row, "published_at"),
        row.getString("published_by"),
        row.getLong("version"));
  }

  private Map<String, String> texts(String stored) {
    try {
      return stored == null ? null : json.readValue(stored, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String json(Map<String, String> texts) {
    try {
      return json.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
