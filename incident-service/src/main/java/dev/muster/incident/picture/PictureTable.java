package dev.muster.incident.picture;

import dev.muster.contracts.Who;
import dev.muster.incident.json.Json;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The pictures of all timelines. */
@ApplicationScoped
public class PictureTable {
  private final Sql sql;

  PictureTable(Sql sql) {
    this.sql = sql;
  }

  void add(UUID id, UUID incidentId, Picture picture, Instant at, Who by) {
    sql.update(
        """
        insert into timeline_picture (id, incident_id, type, width, height, sha256, content,
          added_at, added_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        """,
        id,
        incidentId,
        picture.type(),
        picture.width(),
        picture.height(),
        picture.sha256(),
        picture.content(),
        at,
        Json.write(by));
  }

  Optional<Picture> find(UUID incidentId, UUID id) {
    return sql
        .query(
            """
            select type, width, height, content from timeline_picture
            where id = ? and incident_id = ?
            """,
            row ->
                new Picture(
                    PictureType.valueOf(row.getString("type")),
                    row.getInt("width"),
                    row.getInt("height"),
                    row.getBytes("content")),
            id,
            incidentId)
        .stream()
        .findFirst();
  }

  /** The hashes of those of these pictures that belong to the incident and that no entry shows. */
  public Map<UUID, String> loose(UUID incidentId, Collection<UUID> ids) {
    return sql
        .query(
            """
            select id, sha256 from timeline_picture
            where id = any (?) and incident_id = ? and entry_number is null
            """,
            row -> Map.entry(row.getObject("id", UUID.class), row.getString("sha256")),
            ids.toArray(UUID[]::new),
            incidentId)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** From now on the entry with that number shows them. */
  public void show(List<UUID> ids, long entry) {
    sql.update(
        "update timeline_picture set entry_number = ? where id = any (?)",
        entry,
        ids.toArray(UUID[]::new));
  }

  /** How many of an incident no entry shows. */
  int loose(UUID incidentId) {
    return sql.query(
            """
            select count(*) from timeline_picture where incident_id = ? and entry_number is null
            """,
            row -> row.getInt(1),
            incidentId)
        .get(0);
  }
}
