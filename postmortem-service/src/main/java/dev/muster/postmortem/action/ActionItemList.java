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

/** Lists action items. */
@ApplicationScoped
public class ActionItemList {
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
  private static final String DUE = "coalesce(a.due_on, date '9999-12-31'), a.id";
  private static final String PAYOFF = "a.payoff_rank, " + DUE;

  private final Sql sql;
  private final ActionItemRepository items;
  private final ItemConditions conditions;

  ActionItemList(Sql sql, ActionItemRepository items, ItemConditions conditions) {
    this.sql = sql;
    this.items = items;
    this.conditions = conditions;
  }

  /** A page of what {@code reader} may read: items of readable post-mortems, and their own. */
  public Page<ActionItem> page(
      ActionItemFilter filter, ActionItemOrder order, Reader reader, PageRequest wanted) {
    Conditions where = conditions.matching(filter, reader);
    switch (order) {
      case DUE ->
          wanted
              .after(2)
              .ifPresent(
                  cursor ->
                      where.and(
                          "(%s) > (?::date, ?::uuid)".formatted(DUE),
                          day(cursor.number(0)),
                          cursor.uuid(1)));
      case PAYOFF ->
          wanted
              .after(3)
              .ifPresent(
                  cursor ->
                      where.and(
                          "(%s) > (?::bigint, ?::date, ?::uuid)".formatted(PAYOFF),
                          cursor.number(0),
                          day(cursor.number(1)),
                          cursor.uuid(2)));
    }
    return Page.of(found(where, order, wanted.fetchSize()), wanted, item -> cursor(item, order));
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

  /** How many of the same list are judged alike; a judgement that none has is not named. */
  public List<PayoffCount> payoffs(ActionItemFilter filter, Reader reader) {
    Conditions where = conditions.matching(filter, reader);
    return sql.query(
        """
        select a.impact, a.effort, count(*) as number
        from action_item a
        join postmortem p on p.id = a.postmortem_id
        join incident i on i.id = a.incident_id
        where %s
        group by a.payoff_rank, a.impact, a.effort
        order by a.payoff_rank, a.impact, a.effort
        """
            .formatted(where.sql()),
        row ->
            new PayoffCount(
                level(row.getString("impact")),
                level(row.getString("effort")),
                row.getLong("number")),
        where.parameters());
  }

  private static Level level(String name) {
    return name == null ? null : Level.valueOf(name);
  }

  /** The first so many of the same list. */
  public List<ActionItem> first(
      ActionItemFilter filter, ActionItemOrder order, Reader reader, int atMost) {
    return found(conditions.matching(filter, reader), order, atMost);
  }

  private List<ActionItem> found(Conditions where, ActionItemOrder order, int atMost) {
    return inOrder(
        sql.query(
            """
            select a.id
            from action_item a
            join postmortem p on p.id = a.postmortem_id
            join incident i on i.id = a.incident_id
            where %s
            order by %s
            limit ?
            """
                .formatted(where.sql(), columns(order)),
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

  private static String columns(ActionItemOrder order) {
    return switch (order) {
      case DUE -> DUE;
      case PAYOFF -> PAYOFF;
    };
  }

  private static String cursor(ActionItem item, ActionItemOrder order) {
    long due = Objects.requireNonNullElse(item.dueOn(), NEVER).toEpochDay();
    return switch (order) {
      case DUE -> Cursor.encode(due, item.id());
      case PAYOFF -> Cursor.encode(item.text().payoff().rank(), due, item.id());
    };
  }

  private static LocalDate day(long epochDay) {
    return LocalDate.ofEpochDay(Math.max(0, Math.min(NEVER.toEpochDay(), epochDay)));
  }
}
