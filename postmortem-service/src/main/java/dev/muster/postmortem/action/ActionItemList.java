package dev.muster.postmortem.action;

import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.postmortem.document.Visibility;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
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
  private final InstantSource time;

  ActionItemList(Sql sql, ActionItemRepository items, InstantSource time) {
    this.sql = sql;
    this.items = items;
    this.time = time;
  }

  /** A page of what {@code reader} may read: items of readable post-mortems, and their own. */
  public Page<ActionItem> page(ActionItemFilter filter, Reader reader, PageRequest wanted) {
    Conditions where =
        readable(reader)
            .andIfGiven("a.owner_id = ?", filter.ownerId())
            .andIfGiven("a.team_id = ?", filter.teamId())
            .andIfGiven("a.postmortem_id = ?", filter.postmortemId())
            .andIfGiven("a.incident_id = ?", filter.incidentId());
    if (filter.status() != null) {
      status(where, filter.status(), time.instant());
    }
    wanted
        .after(2)
        .ifPresent(
            cursor ->
                where.and(
                    "(coalesce(a.due_on, date '9999-12-31'), a.id) > (?::date, ?::uuid)",
                    day(cursor),
                    cursor.uuid(1)));
    List<UUID> ids =
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
            where.parameters(wanted.fetchSize()));
    return Page.of(inOrder(ids), wanted, ActionItemList::cursor);
  }

  private static Conditions readable(Reader reader) {
    Conditions restricted = Visibility.restricted(reader);
    String published = reader.works() ? "true" : "p.status = 'PUBLISHED'";
    return new Conditions()
        .and(
            "a.owner_id = ?::uuid or (%s and %s)".formatted(published, restricted.sql()),
            restricted.parametersAfter(reader.personId()));
  }

  private static void status(Conditions where, ActionItemScope status, Instant now) {
    switch (status) {
      case OPEN -> where.and("a.status in ('COMMITTED', 'IN_PROGRESS')");
      case OVERDUE ->
          where.and("a.status in ('COMMITTED', 'IN_PROGRESS') and a.deadline <= ?", now);
      case PROPOSED, COMMITTED, IN_PROGRESS, DONE, VERIFIED, DROPPED ->
          where.and("a.status = ?", status.name());
    }
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
