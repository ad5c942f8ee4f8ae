package dev.muster.postmortem.factor;

import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which action items do something about which factor. */
@ApplicationScoped
class FactorItems {
  private final Sql sql;

  FactorItems(Sql sql) {
    this.sql = sql;
  }

  private record Link(UUID factor, LinkedItem item) {}

  /** The items of each factor of a post-mortem, the oldest first. */
  Map<UUID, List<LinkedItem>> of(UUID postmortemId) {
    return sql
        .query(
            """
            select l.factor_id, a.id, a.title, a.status,
              a.due_on is not null and coalesce(a.owner_id, a.owner_team_id) is not null as whole
            from contributing_factor f
            join contributing_factor_item l on l.factor_id = f.id
            join action_item a on a.id = l.action_item_id
            where f.postmortem_id = ? order by a.id
            """,
            row ->
                new Link(
                    row.getObject("factor_id", UUID.class),
                    new LinkedItem(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        ActionItemStatus.valueOf(row.getString("status")),
                        row.getBoolean("whole"))),
            postmortemId)
        .stream()
        .collect(
            Collectors.groupingBy(
                Link::factor, Collectors.mapping(Link::item, Collectors.toList())));
  }

  /** Links an item of the same post-mortem; false when it is none of it. */
  boolean link(UUID factorId, UUID itemId) {
    sql.update(
        """
        insert into contributing_factor_item (factor_id, action_item_id)
        select f.id, a.id from contributing_factor f
        join action_item a on a.postmortem_id = f.postmortem_id
        where f.id = ? and a.id = ? on conflict do nothing
        """,
        factorId,
        itemId);
    return !sql.query(
            "select 1 from contributing_factor_item where factor_id = ? and action_item_id = ?",
            row -> row.getInt(1),
            factorId,
            itemId)
        .isEmpty();
  }

  void unlink(UUID factorId, UUID itemId) {
    sql.update(
        "delete from contributing_factor_item where factor_id = ? and action_item_id = ?",
        factorId,
        itemId);
  }
}
