package dev.muster.comms.publicsite;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.UptimeWeights;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the components of a page, their groups and how they did on the last days. */
@ApplicationScoped
class PartReader {
  private final Sql sql;

  PartReader(Sql sql) {
    this.sql = sql;
  }

  List<SiteModel.Group> groups(UUID pageId) {
    return sql.query(
        "select * from component_group where page_id = ? order by position, id",
        row ->
            new SiteModel.Group(
                row.getString("code"),
                row.getString("name"),
                row.getString("description"),
                row.getInt("position"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at")),
        pageId);
  }

  List<SiteModel.Part> of(UUID pageId, ZoneId zone, UptimeWeights weights, Instant now) {
    Map<UUID, List<Uptime.Mark>> marks = marks(pageId, Uptime.begin(zone, now));
    return sql.query(
        """
        select component.*, component_group.code as group_code,
          array(select needed.code from component_dependency dependency
            join component needed on needed.id = dependency.depends_on_id
            where dependency.component_id = component.id and needed.removed_at is null
            order by needed.name, needed.code) as needs
        from component left join component_group on component_group.id = component.group_id
        where component.page_id = ? and component.removed_at is null
        order by component.position, component.id
        """,
        row -> {
          UUID id = row.getObject("id", UUID.class);
          LocalDate since = row.getObject("start_date", LocalDate.class);
          return new SiteModel.Part(
              row.getString("code"),
              row.getString("name"),
              row.getString("description"),
              row.getString("group_code"),
              row.getInt("position"),
              ComponentStatus.valueOf(row.getString("status")),
              row.getBoolean("only_show_if_degraded"),
              row.getBoolean("showcase"),
              List.of((String[]) row.getArray("needs").getArray()),
              since,
              Sql.instant(row, "created_at"),
              Sql.instant(row, "updated_at"),
              Uptime.of(marks.getOrDefault(id, List.of()), since, weights, zone, now));
        },
        pageId);
  }

  /** The changes since {@code from}, and before them the last earlier one of each component. */
  private Map<UUID, List<Uptime.Mark>> marks(UUID pageId, Instant from) {
    return sql
        .query(
            """
            select mark.component_id, mark.changed_at, mark.new_status
            from component cross join lateral (
              (select * from component_status_change
                where component_id = component.id and changed_at < ?
                order by changed_at desc, id desc limit 1)
              union all
              (select * from component_status_change
                where component_id = component.id and changed_at >= ?)
            ) mark
            where component.page_id = ? and component.removed_at is null
            order by mark.changed_at, mark.id
            """,
            row ->
                Map.entry(
                    row.getObject("component_id", UUID.class),
                    new Uptime.Mark(
                        Sql.instant(row, "changed_at"),
                        ComponentStatus.valueOf(row.getString("new_status")))),
            from,
            from,
            pageId)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
