package dev.muster.comms.publicsite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.component.StatusChanges;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.status.Rollup;
import dev.muster.comms.status.UptimeWeights;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
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
  static final int IN_MONTH = 200;
  private static final String[] OPEN =
      PublicStatus.allOpen().stream().map(Enum::name).toArray(String[]::new);

  private final Sql sql;
  private final PartReader parts;
  private final MetricReader metrics;
  private final PresentationReader presentations;
  private final PublicChanges changes;
  private final ObjectMapper json;
  private final InstantSource time;

  SiteReader(
      Sql sql,
      PartReader parts,
      MetricReader metrics,
      PresentationReader presentations,
      PublicChanges changes,
      ObjectMapper json,
      InstantSource time) {
    this.sql = sql;
    this.parts = parts;
    this.metrics = metrics;
    this.presentations = presentations;
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

  private record Found(UUID id, SiteModel.Page page, UptimeWeights weights) {}

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
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Presentation.NONE),
        read(row.getString("uptime_weights"), new TypeReference<>() {}));
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
        parts.of(found.id(), ZoneId.of(page.zone()), found.weights(), now),
        posts(found.id(), PostKind.INCIDENT),
        parts.groups(found.id()),
        months(found.id(), page.zone()),
        metrics.of(found.id(), now),
        posts(found.id(), PostKind.MAINTENANCE),
        presentations.of(found.id(), now));
  }

  /** The months in which something was posted; jumps from one to the next by the index. */
  private List<String> months(UUID pageId, String zone) {
    return sql.query(
        """
        with recursive about as (select ?::uuid as page_id, ?::text as zone),
        month as (
          select (select date_trunc('month', max(started_at) at time zone about.zone)
            from post where page_id = about.page_id and stage = 'PUBLISHED'
                and status <> 'SCHEDULED') as first
          from about
          union all
          select (select date_trunc('month', max(started_at) at time zone about.zone)
            from post where page_id = about.page_id and stage = 'PUBLISHED'
                and status <> 'SCHEDULED'
              and started_at < month.first at time zone about.zone)
          from month, about where month.first is not null
        )
        select to_char(first, 'YYYY-MM') from month where first is not null order by first desc
        """,
        row -> row.getString(1),
        pageId,
        zone);
  }

  private List<SiteModel.Incident> posts(UUID pageId, PostKind kind) {
    return incidents(SHOWN, pageId, kind, OPEN, pageId, kind, INCIDENTS);
  }

  /** A published post, however old; empty when the page has none of that code. */
  Optional<SiteModel.Incident> incident(String pageCode, String code) {
    return incidents(ONE, pageCode, code).stream().findFirst();
  }

  /** The posts that began in a span of time, the newest first; at most {@link #IN_MONTH}. */
  List<SiteModel.Incident> between(String pageCode, Instant from, Instant to) {
    return incidents(BETWEEN, pageCode, from, to, IN_MONTH);
  }

  private List<SiteModel.Incident> incidents(String shown, Object... parameters) {
    Map<UUID, List<SiteModel.Update>> updates = updates(shown, parameters);
    return sql.query(
        shown
            + """
            select post.*, maintenance.*, post_attributes.reminder_intervals,
              case when status_page.show_promises then post.next_update_at end as shown_next,
              case when status_page.show_promises then post.expected_at end as shown_expected,
              coalesce(post.impact_override, post.impact) as shown_impact,
              array(select component.code from post_component
                join component on component.id = post_component.component_id
                where post_component.post_id = post.id and component.removed_at is null
                order by component.position, component.id) as component_codes
            from post join shown on shown.id = post.id
              left join maintenance on maintenance.post_id = post.id
              left join post_attributes on post_attributes.post_id = post.id
              join status_page on status_page.id = post.page_id
            order by post.started_at desc, post.id desc
            """,
        row -> incident(row, updates),
        parameters);
  }

  private static final String SHOWN =
      """
      with shown as (
        select id from post
        where page_id = ? and kind = ? and stage = 'PUBLISHED' and status = any (?)
        union
        (select id from post where page_id = ? and kind = ? and stage = 'PUBLISHED'
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

  private static final String BETWEEN =
      """
      with shown as (
        select post.id from post join status_page on status_page.id = post.page_id
        where status_page.code = ? and post.stage = 'PUBLISHED' and post.status <> 'SCHEDULED'
          and post.started_at >= ? and post.started_at < ?
        order by post.started_at desc, post.id desc limit ?
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
        Sql.instant(row, "shown_next"),
        Sql.instant(row, "shown_expected"),
        window(row),
        List.of((String[]) row.getArray("component_codes").getArray()),
        updates.getOrDefault(row.getObject("id", UUID.class), List.of()),
        row.getString("reminder_intervals"));
  }

  private static SiteModel.Window window(ResultSet row) throws SQLException {
    Instant starts = Sql.instant(row, "scheduled_for");
    return starts == null
        ? null
        : new SiteModel.Window(
            starts,
            Sql.instant(row, "scheduled_until"),
            Sql.instant(row, "cancelled_at") != null,
            row.getInt("revision"));
  }

  private Map<UUID, List<SiteModel.Update>> updates(String shown, Object... parameters) {
    return sql
        .query(
            shown
                + """
                select post_update.*,
                  (select json_agg(json_build_object('body', body, 'until', corrected_at)
                     order by number desc)
                   from post_update_revision where post_update_id = post_update.id) as earlier
                from post_update join shown on shown.id = post_update.post_id
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
        Optional.ofNullable(row.getString("affected")).map(this::affected).orElse(List.of()),
        Sql.instant(row, "corrected_at"),
        Optional.ofNullable(row.getString("earlier")).map(this::earlier).orElse(List.of()));
  }

  private List<SiteModel.Affected> affected(String stored) {
    return read(stored, new TypeReference<StatusChanges>() {}).changes().stream()
        .map(
            change ->
                new SiteModel.Affected(
                    change.code(), change.name(), change.oldStatus(), change.newStatus()))
        .toList();
  }

  private List<SiteModel.Earlier> earlier(String stored) {
    return read(stored, new TypeReference<>() {});
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
