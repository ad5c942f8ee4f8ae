package dev.muster.comms.publicsite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.access.AccessKind;
import dev.muster.comms.access.PageKey;
import dev.muster.comms.announcement.Tone;
import dev.muster.comms.branding.Colours;
import dev.muster.comms.branding.Pictures;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads how a page presents itself. */
@ApplicationScoped
class PresentationReader {
  private final Sql sql;
  private final Pictures pictures;
  private final ObjectMapper json;

  PresentationReader(Sql sql, Pictures pictures, ObjectMapper json) {
    this.sql = sql;
    this.pictures = pictures;
    this.json = json;
  }

  Presentation of(UUID pageId, Instant now) {
    return new Presentation(
        hosts(pageId), announcements(pageId, now), look(pageId), access(pageId));
  }

  private List<String> hosts(UUID pageId) {
    return sql.query(
        "select host from page_host where page_id = ? order by place",
        row -> row.getString("host"),
        pageId);
  }

  private List<Presentation.Announcement> announcements(UUID pageId, Instant now) {
    return sql.query(
        """
        select * from announcement
        where page_id = ? and (ends_at is null or ends_at > ?)
        order by position, id
        """,
        row ->
            new Presentation.Announcement(
                words(row.getString("title")),
                words(row.getString("body")),
                Tone.valueOf(row.getString("tone")),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at")),
        pageId,
        now);
  }

  private Look look(UUID pageId) {
    List<Look.Image> images = images(pageId);
    return sql
        .query(
            "select * from page_branding where page_id = ?",
            row ->
                new Look(
                    read(row.getString("light"), new TypeReference<>() {}),
                    read(row.getString("dark"), new TypeReference<>() {}),
                    row.getString("css_rules"),
                    read(row.getString("header_links"), new TypeReference<>() {}),
                    read(row.getString("footer_links"), new TypeReference<>() {}),
                    images),
            pageId)
        .stream()
        .findFirst()
        .orElseGet(
            () -> new Look(Colours.SHIPPED, Colours.SHIPPED, null, List.of(), List.of(), images));
  }

  private Access access(UUID pageId) {
    return sql
        .query(
            "select * from page_access where page_id = ?",
            row ->
                new Access(
                    AccessKind.valueOf(row.getString("kind")),
                    List.of((String[]) row.getArray("networks").getArray()),
                    row.getString("salt"),
                    read(row.getString("keys"), new TypeReference<List<PageKey>>() {}).stream()
                        .map(key -> key(pageId, key))
                        .toList()),
            pageId)
        .stream()
        .findFirst()
        .orElse(Access.EVERYBODY);
  }

  private Access.Key key(UUID pageId, PageKey key) {
    return new Access.Key(
        key.componentIds() == null ? "" : key.id().toString(),
        key.passwordHash(),
        key.groups(),
        key.revision().toString(),
        key.componentIds() == null
            ? null
            : sql.query(
                """
                select code from component
                where page_id = ? and id = any (?) and removed_at is null order by code
                """,
                row -> row.getString("code"),
                pageId,
                key.componentIds().toArray(UUID[]::new)));
  }

  private List<Look.Image> images(UUID pageId) {
    return pictures.ofPage(pageId).stream().map(Look.Image::of).toList();
  }

  private Map<String, String> words(String stored) {
    return read(stored, new TypeReference<>() {});
  }

  private <T> T read(String stored, TypeReference<T> type) {
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
