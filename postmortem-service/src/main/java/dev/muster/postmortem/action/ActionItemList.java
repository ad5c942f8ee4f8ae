package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Lists action items, the soonest due first, those without a due date last. */
@ApplicationScoped
public class ActionItemList {
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final Sql sql;
  private final ActionItemRepository items;
  private final ItemConditions conditions;

  ActionItemList(Sql sql, ActionItemRepository items, ItemConditions conditions) {
    this.sql = sql;
    this.items = items;
    this.conditions = conditions;
  }

  /** A page of what {@code reader} may read: items of readable post-mortems, and their own. */
  public Page<ActionItem> page(ActionItemFilter filter, Reader reader, PageRequest wanted) {
    Conditions where = conditions.matching(filter, reader);
    wanted
        .after(2)
        .ifPresent(
            cursor ->
                where.and(
                    "(coalesce(a.due_on, date '9999-12-31'), a.id) > (?::date, ?::uuid)",
                    day(cursor),
                    cursor.uuid(1)));
    return Page.of(found(where, wanted.fetchSize()), wanted, ActionItemList::cursor);
  }

  /** How many of the same list have each status; a status that none has is not named. */
  public Map<ActionItemStatus, Long> counts(ActionItemFilter filter, Reader reader) {
    Conditions where = conditions.matching(filter, reader);
    Map<ActionItemStatus, Long> counts = new EnumMap<>(ActionItemStatus.class);
    sql.query(
            """
            select a.status, count(*) as number
            from action_item a
            join postmortem p on p.id = a.postmortem_id
            join incident i on i.id = a.incident_id
            where %s
            group by a.status
            """
                .formatted(where.sql()),
            row ->
                Map.entry(ActionItemStatus.valueOf(row.getString("status")), row.getLong("number")),
            where.parameters())
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  /** The first so many of the same list. */
  public List<ActionItem> first(ActionItemFilter filter, Reader reader, int atMost) {
    return found(conditions.matching(filter, reader), atMost);
  }

  private List<ActionItem> found(Conditions where, int atMost) {
    return inOrder(
        sql.query(
            """
            select a.id
            from action_item a
            join postmortem p on p.id = a.postmortem_id
            join incident i on i.id = a.incident_id
            where %s
            order by coalesce(a.due_on, date '9999-12-31'), a.id
            limit ?
            """
                .formatted(where.sql()),
            row -> row.getObject("id", UUID.class),
            where.parameters(atMost)));
  }

  private List<ActionItem> inOrder(List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, ActionItem> found = new HashMap<>();
    items.list("id in ?1", ids).forEach(item -> found.put(item.id(), item));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static String cursor(ActionItem item) {
    return Cursor.encode(Objects.requireNonNullElse(item.dueOn(), NEVER).toEpochDay(), item.id());
  }

  private static LocalDate day(Cursor cursor) {
    return LocalDate.ofEpochDay(Math.max(0, Math.min(NEVER.toEpochDay(), cursor.number(0))));
  }
}
