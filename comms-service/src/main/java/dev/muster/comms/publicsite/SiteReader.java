package dev.muster.comms.publicsite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.component.StatusChanges;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.status.Rollup;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads what the public may see: published posts only. The 50 newest of each page and all open ones
 * are kept in memory; older ones are read when somebody asks.
 */
@ApplicationScoped
class SiteReader {
  static final int INCIDENTS = 50;

  private final Sql sql;
  private final PublicChanges changes;
  private final ObjectMapper json;
  private final InstantSource time;

  SiteReader(Sql sql, PublicChanges changes, ObjectMapper json, InstantSource time) {
    this.sql = sql;
    this.changes = changes;
    this.json = json;
    this.time = time;
  }

  /**
   * Reads all pages. The number is read first: a change that commits meanwhile may be in the result
   * already and is read once more, but never missed.
   */
  SiteModel read() {
    long change = changes.count();
    Instant now = time.instant();
    return new SiteModel(
        change,
        now,
        sql.query("select * from status_page order by slug", this::page).stream()
            .map(page -> filled(page, now))
            .toList());
  }

  private record Found(UUID id, SiteModel.Page page) {}

  private Found page(ResultSet row) throws SQLException {
    return new Found(
        row.getObject("id", UUID.class),
        new SiteModel.Page(
            row.getString("code"),
            row.getString("slug"),
            row.getString("name"),
            words(row.getString("description")),
            List.of((String[]) row.getArray("languages").getArray()),
            row.getString("zone"),
            row.getBoolean("is_default"),
            Rollup.valueOf(row.getString("rollup")),
            row.getString("support_contact"),
            Sql.instant(row, "created_at"),
            Sql.instant(row, "updated_at"),
            List.of(),
            List.of()));
  }

  private SiteModel.Page filled(Found found, Instant now) {
    SiteModel.Page page = found.page();
    return new SiteModel.Page(
        page.code(),
        page.slug(),
        page.name(),
        page.description(),
        page.languages(),
        page.zone(),
        page.standard(),
        page.rollup(),
        page.supportContact(),
        page.createdAt(),
        page.updatedAt(),
        parts(found.id(), ZoneId.of(page.zone()), now),
        incidents(found.id()));
  }

  private List<SiteModel.Part> parts(UUID pageId, ZoneId zone, Instant now) {
    Map<UUID, List<Uptime.Mark>> marks = marks(pageId);
    return sql.query(
        """
        select * from component where page_id = ? and removed_at is null order by position, id
        """,
        row -> {
          UUID id = row.getObject("id", UUID.class);
          LocalDate since = row.getObject("start_date", LocalDate.class);
          return new SiteModel.Part(
              row.getString("code"),
              row.getString("name"),
              row.getString("description"),
              row.getString("group_name"),
              row.getInt("position"),
              ComponentStatus.valueOf(row.getString("status")),
              row.getBoolean("only_show_if_degraded"),
              since,
              Sql.instant(row, "created_at"),
              Sql.instant(row, "updated_at"),
              Uptime.of(marks.getOrDefault(id, List.of()), since, zone, now));
        },
        pageId);
  }

  private Map<UUID, List<Uptime.Mark>> marks(UUID pageId) {
    return sql
        .query(
            """
            select mark.component_id, mark.changed_at, mark.new_status
            from component_status_change mark join component on component.id = mark.component_id
            where component.page_id = ? and component.removed_at is null
            order by mark.changed_at, mark.id
            """,
            row ->
                Map.entry(
                    row.getObject("component_id", UUID.class),
                    new Uptime.Mark(
                        Sql.instant(row, "changed_at"),
                        ComponentStatus.valueOf(row.getString("new_status")))),
            pageId)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private List<SiteModel.Incident> incidents(UUID pageId) {
    return incidents(SHOWN, pageId, pageId, INCIDENTS);
  }

  /** A published post, however old; empty when the page has none of that code. */
  Optional<SiteModel.Incident> incident(String pageCode, String code) {
    return incidents(ONE, pageCode, code).stream().findFirst();
  }

  private List<SiteModel.Incident> incidents(String shown, Object... parameters) {
    Map<UUID, List<SiteModel.Update>> updates = updates(shown, parameters);
    return sql.query(
        shown
            + """
            select post.*,
              coalesce(post.impact_override, post.impact) as shown_impact,
              array(select component.code from post_component
                join component on component.id = post_component.component_id
                where post_component.post_id = post.id and component.removed_at is null
                order by component.position, component.id) as component_codes
            from post join shown on shown.id = post.id
            order by post.started_at desc, post.id desc
            """,
        row -> incident(row, updates),
        parameters);
  }

  private static final String SHOWN =
      """
      with shown as (
        select id from post where page_id = ? and stage = 'PUBLISHED' and status <> 'RESOLVED'
        union
        (select id from post where page_id = ? and stage = 'PUBLISHED'
         order by started_at desc, id desc limit ?)
      )
      """;

  private static final String ONE =
      """
      with shown as (
        select post.id from post join status_page on status_page.id = post.page_id
        where status_page.code = ? and post.code = ? and post.stage = 'PUBLISHED'
      )
      """;

  private SiteModel.Incident incident(ResultSet row, Map<UUID, List<SiteModel.Update>> updates)
      throws SQLException {
    return new SiteModel.Incident(
        row.getString("code"),
        row.getString("reference"),
        words(row.getString("title")),
        PublicStatus.valueOf(row.getString("status")),
        PostImpact.valueOf(row.getString("shown_impact")),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "published_at"),
        Sql.instant(row, "updated_at"),
        Sql.instant(row, "monitoring_at"),
        Sql.instant(row, "resolved_at"),
        Sql.instant(row, "next_update_at"),
        List.of((String[]) row.getArray("component_codes").getArray()),
        updates.getOrDefault(row.getObject("id", UUID.class), List.of()));
  }

  private Map<UUID, List<SiteModel.Update>> updates(String shown, Object... parameters) {
    return sql
        .query(
            shown
                + """
                select post_update.* from post_update join shown on shown.id = post_update.post_id
                order by post_update.number desc
                """,
            row -> Map.entry(row.getObject("post_id", UUID.class), update(row)),
            parameters)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private SiteModel.Update update(ResultSet row) throws SQLException {
    return new SiteModel.Update(
        row.getString("code"),
        PublicStatus.valueOf(row.getString("status")),
        words(row.getString("body")),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "display_at"),
        row.getBoolean("deliver"),
        Optional.ofNullable(row.getString("affected")).map(this::affected).orElse(List.of()));
  }

  private List<SiteModel.Affected> affected(String stored) {
    return read(stored, new TypeReference<StatusChanges>() {}).changes().stream()
        .map(
            change ->
                new SiteModel.Affected(
                    change.code(), change.name(), change.oldStatus(), change.newStatus()))
        .toList();
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
