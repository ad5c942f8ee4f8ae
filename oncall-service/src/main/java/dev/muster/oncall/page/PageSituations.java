package dev.muster.oncall.page;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.contracts.Link;
import dev.muster.oncall.alert.MadeKeys;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.escalation.EscalationCalculator;
import dev.muster.oncall.escalation.EscalationPosition;
import dev.muster.oncall.escalation.EscalationStatus;
import dev.muster.oncall.escalation.EscalationStep;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.page.PageSituation.Earlier;
import dev.muster.oncall.page.PageSituation.Next;
import dev.muster.oncall.page.PageSituation.Paged;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what surrounds alerts, for any number of them in one statement. */
@ApplicationScoped
public class PageSituations {
  private final Sql sql;

  PageSituations(Sql sql) {
    this.sql = sql;
  }

  /** By alert; sees what the running transaction has written. */
  public Map<UUID, PageSituation> of(Collection<UUID> alertIds) {
    var found = new LinkedHashMap<UUID, PageSituation>();
    if (!alertIds.isEmpty()) {
      sql.query(
              """
              select a.id, a.recurs, a.dedup_key, coalesce(s.links, '[]')::text as links, before.times,
                     before.last_at, pages.paged::text as paged, e.status, e.policy::text as policy,
                     e.run, e.level, e.anyone_reached, e.next_at
              from (
                select id, service_id, dedup_key, opened_at,
                       not test and integration_id is not null as recurs
                from alert where id = any (?)) a
              join escalation e on e.alert_id = a.id
              left join monitored_service s on s.id = a.service_id
              cross join lateral (
                select count(*) as times, max(seen.opened_at) as last_at
                from (
                  select b.opened_at from alert b
                  where b.service_id = a.service_id and b.dedup_key = a.dedup_key
                    and b.opened_at between a.opened_at - interval '720 hours' and a.opened_at
                    and b.id <> a.id
                  order by b.opened_at desc limit ?) seen) before
              cross join lateral (
                select coalesce(jsonb_agg(
                         jsonb_build_object('personId', person_id, 'name', person_name)
                         order by first), '[]') as paged
                from (
                  select person_id, max(person_name) as person_name, min(id::text) as first
                  from page where alert_id = a.id group by person_id) people) pages
              """,
              PageSituations::row,
              (Object) alertIds.toArray(UUID[]::new),
              Earlier.MOST)
          .forEach(row -> found.put(row.alertId(), row.situation()));
    }
    return found;
  }

  PageSituation of(UUID alertId) {
    return of(List.of(alertId)).get(alertId);
  }

  private record Row(UUID alertId, PageSituation situation) {}

  private static Row row(ResultSet row) throws SQLException {
    var next = next(row);
    return new Row(
        row.getObject("id", UUID.class),
        new PageSituation(
            row.getBoolean("recurs")
                    && !MadeKeys.isMade(row.getString("dedup_key"), row.getObject("id", UUID.class))
                ? new Earlier(row.getInt("times"), Sql.instant(row, "last_at"))
                : null,
            JsonColumn.read(row.getString("links"), new TypeReference<List<Link>>() {}),
            JsonColumn.read(row.getString("paged"), new TypeReference<List<Paged>>() {}),
            next,
            next == Next.LEVEL ? Sql.instant(row, "next_at") : null));
  }

  private static Next next(ResultSet row) throws SQLException {
    return switch (EscalationStatus.valueOf(row.getString("status"))) {
      case HELD, STOPPED -> Next.RESTS;
      case EXHAUSTED -> Next.NOBODY;
      case ACTIVE -> {
        var policy =
            JsonColumn.read(row.getString("policy"), new TypeReference<PolicySnapshot>() {});
        var position =
            new EscalationPosition(
                row.getInt("run"),
                row.getInt("level"),
                row.getBoolean("anyone_reached"),
                Sql.instant(row, "next_at"));
        yield EscalationCalculator.due(policy, position) instanceof EscalationStep.Fire
            ? Next.LEVEL
            : Next.NOBODY;
      }
    };
  }
}
