package dev.muster.comms.external;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.component.StatusChanges;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PublicStatus;
import dev.muster.platform.database.Sql;
import dev.muster.platform.i18n.Shortened;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Reads what of a page shall be at its external page: what is public, and never what has become
 * confidential.
 */
@ApplicationScoped
class DesiredStates {
  private static final int LONGEST_NAME = 255;

  /** Posts that are over are still corrected for so long. */
  private static final Duration CORRECTED = Duration.ofDays(30);

  private static final String[] OPEN = names(PublicStatus.allOpen());
  private static final String[] HOLDING = names(PublicStatus.allHolding());

  private final Sql sql;
  private final ObjectMapper json;

  DesiredStates(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * The posts by their ids, the oldest first: those that are open, that became public since the
   * page is written there, or that are there already.
   *
   * @param there external ids of components by ours
   */
  Map<UUID, DesiredPost> posts(ExternalPage page, Map<UUID, String> there, Instant now) {
    Map<UUID, List<DesiredPost.Update>> updates = new HashMap<>();
    sql.query(
            SHOWN
                + """
                select post_update.* from post_update join shown on shown.id = post_update.post_id
                order by post_update.number
                """,
            row -> Map.entry(row.getObject("post_id", UUID.class), update(row, page, there)),
            parameters(page, now))
        .forEach(
            each ->
                updates
                    .computeIfAbsent(each.getKey(), id -> new ArrayList<>())
                    .add(each.getValue()));
    Map<UUID, DesiredPost> posts = new LinkedHashMap<>();
    sql
        .query(
            SHOWN
                + """
                select post.*, maintenance.scheduled_for, maintenance.scheduled_until,
                  array(select component_id from post_component
                    where post_component.post_id = post.id order by component_id) as component_ids
                from post join shown on shown.id = post.id
                  left join maintenance on maintenance.post_id = post.id
                order by post.published_at, post.id
                """,
            row -> {
              UUID id = row.getObject("id", UUID.class);
              return Map.entry(id, post(row, page, there, updates.getOrDefault(id, List.of())));
            },
            parameters(page, now))
        .stream()
        .filter(each -> !each.getValue().updates().isEmpty())
        .forEach(each -> posts.put(each.getKey(), each.getValue()));
    return posts;
  }

  private static final String SHOWN =
      """
      with shown as (
        select post.id from post
        where post.page_id = ? and post.stage = 'PUBLISHED'
          and (post.status = any (?) or post.published_at >= ?
            or post.updated_at >= ? and exists (
              select from external_object
              where external_page_id = ? and kind = 'POST' and subject_id = post.id))
          and not exists (
            select from known_incident
            where id = post.incident_id and (drill or restricted))
          and not exists (
            select from imported_object
            where our_id = post.id and source <> ?)
        order by post.updated_at desc, post.id limit 500
      )
      """;

  private static Object[] parameters(ExternalPage page, Instant now) {
    return new Object[] {
      page.pageId(), OPEN, page.since(), now.minus(CORRECTED), page.id(), page.externalId()
    };
  }

  /** External ids by those of the posts that were imported from that very page. */
  Map<UUID, String> importedFrom(ExternalPage page) {
    Map<UUID, String> imported = new HashMap<>();
    sql.query(
            """
            select imported.our_id, imported.external_id
            from imported_object imported join post on post.id = imported.our_id
            where imported.page_id = ? and imported.source = ? and post.status = any (?)
            """,
            row -> Map.entry(row.getObject("our_id", UUID.class), row.getString("external_id")),
            page.pageId(),
            page.externalId(),
            OPEN)
        .forEach(each -> imported.put(each.getKey(), each.getValue()));
    return imported;
  }

  /** The components by their ids. */
  Map<UUID, Desired> components(UUID pageId) {
    Map<UUID, Desired> components = new HashMap<>();
    sql.query(
            """
            select id, status, exists (
              select from post_component claim join post on post.id = claim.post_id
              where claim.component_id = component.id and post.stage = 'PUBLISHED'
                and post.status = any (?)) as held
            from component where page_id = ? and removed_at is null
            """,
            row ->
                Map.entry(
                    row.getObject("id", UUID.class),
                    Desired.component(
                        ComponentStatus.valueOf(row.getString("status")).wire(),
                        row.getBoolean("held"))),
            HOLDING,
            pageId)
        .forEach(each -> components.put(each.getKey(), each.getValue()));
    return components;
  }

  private DesiredPost post(
      ResultSet row, ExternalPage page, Map<UUID, String> there, List<DesiredPost.Update> updates)
      throws SQLException {
    String override = row.getString("impact_override");
    PostImpact impact = PostImpact.valueOf(override == null ? row.getString("impact") : override);
    return new DesiredPost(
        row.getString("code"),
        Shortened.to(LONGEST_NAME, spoken(row.getString("title"), page.language())),
        impact.wire(),
        Arrays.stream((UUID[]) row.getArray("component_ids").getArray())
            .map(there::get)
            .filter(Objects::nonNull)
            .toList(),
        Sql.instant(row, "scheduled_for"),
        Sql.instant(row, "scheduled_until"),
        updates);
  }

  private DesiredPost.Update update(ResultSet row, ExternalPage page, Map<UUID, String> there)
      throws SQLException {
    return new DesiredPost.Update(
        row.getObject("id", UUID.class),
        PublicStatus.valueOf(row.getString("status")).wire(),
        spoken(row.getString("body"), page.language()),
        Sql.instant(row, "display_at"),
        row.getBoolean("deliver"),
        affected(row.getString("affected"), there));
  }

  private Map<String, String> affected(String stored, Map<UUID, String> there) {
    Map<String, String> affected = new HashMap<>();
    if (stored != null) {
      read(stored, new TypeReference<StatusChanges>() {}).changes().stream()
          .filter(change -> there.containsKey(change.componentId()))
          .forEach(
              change -> affected.put(there.get(change.componentId()), change.newStatus().wire()));
    }
    return affected;
  }

  /** In the language of the other side, or in whichever there is. */
  private String spoken(String stored, String language) {
    Map<String, String> words = read(stored, new TypeReference<>() {});
    return words.getOrDefault(language, words.values().stream().findFirst().orElse(""));
  }

  private <T> T read(String stored, TypeReference<T> type) {
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] names(List<PublicStatus> statuses) {
    return statuses.stream().map(Enum::name).toArray(String[]::new);
  }
}
