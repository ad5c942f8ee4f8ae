package dev.muster.comms.manage.component;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.ComponentGroup;
import dev.muster.comms.manage.body.WireTime;
import dev.muster.comms.publicsite.Uptime;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.UptimeWeights;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts how components did over a range of time; a group did as the worst of what it holds. */
@ApplicationScoped
public class ComponentUptime {
  private final Sql sql;
  private final InstantSource time;

  ComponentUptime(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /**
   * @param start null for the usual range; so {@code end}
   * @throws dev.muster.platform.problem.ProblemException 422 naming what is wrong with the range
   */
  public WireUptime of(StatusPage page, Component component, String start, String end) {
    return of(page, component.code(), component.name(), List.of(component), start, end);
  }

  /** The same of a group, as the worst of what it holds was at each moment. */
  public WireUptime of(
      StatusPage page, ComponentGroup group, List<Component> held, String start, String end) {
    return of(page, group.code(), group.name(), held, start, end);
  }

  private WireUptime of(
      StatusPage page, String code, String name, List<Component> held, String start, String end) {
    LocalDate since =
        held.stream()
            .map(Component::startDate)
            .min(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH);
    UptimeRange range = UptimeRange.of(start, end, since, page.zone(), time.instant());
    UUID[] ids = held.stream().map(Component::id).toArray(UUID[]::new);
    List<Uptime.Span> spans =
        Uptime.spans(worst(changes(ids, range.end())), range.start(), range.end());
    WireTime times = new WireTime(page.zone());
    return new WireUptime(
        times.write(range.start()),
        times.write(range.end()),
        percentage(spans, page.weights()),
        seconds(spans, ComponentStatus.MAJOR_OUTAGE),
        seconds(spans, ComponentStatus.PARTIAL_OUTAGE),
        new WireUptime.RelatedEvents(causes(ids, range)),
        range.warnings(),
        code,
        name);
  }

  private record Change(UUID componentId, Instant at, ComponentStatus status) {}

  private List<Change> changes(UUID[] componentIds, Instant until) {
    return sql.query(
        """
        select component_id, changed_at, new_status from component_status_change
        where component_id = any (?) and changed_at < ? order by changed_at, id
        """,
        row ->
            new Change(
                row.getObject("component_id", UUID.class),
                Sql.instant(row, "changed_at"),
                ComponentStatus.valueOf(row.getString("new_status"))),
        componentIds,
        until);
  }

  private static List<Uptime.Mark> worst(List<Change> changes) {
    Map<UUID, ComponentStatus> present = new HashMap<>();
    List<Uptime.Mark> marks = new ArrayList<>();
    for (Change change : changes) {
      present.put(change.componentId(), change.status());
      marks.add(new Uptime.Mark(change.at(), ComponentStatus.worst(present.values())));
    }
    return marks;
  }

  private List<WireUptime.RelatedIncident> causes(UUID[] componentIds, UptimeRange range) {
    return sql.query(
        """
        select distinct post.code, post.started_at from component_status_change change
        join post on post.id = change.post_id
        where change.component_id = any (?) and change.changed_at >= ? and change.changed_at < ?
          and post.kind = 'INCIDENT' and post.stage = 'PUBLISHED'
        order by post.started_at desc limit 100
        """,
        row -> new WireUptime.RelatedIncident(row.getString("code")),
        componentIds,
        range.start(),
        range.end());
  }

  private static long seconds(List<Uptime.Span> spans, ComponentStatus status) {
    return spans.stream()
        .filter(span -> span.status() == status)
        .mapToLong(span -> span.length().toSeconds())
        .sum();
  }

  private static double percentage(List<Uptime.Span> spans, UptimeWeights weights) {
    double all = spans.stream().mapToDouble(span -> span.length().toMillis()).sum();
    double out =
        spans.stream()
            .mapToDouble(span -> weights.of(span.status()) * span.length().toMillis())
            .sum();
    return all == 0 ? 100 : Math.round((1 - out / all) * 1_000_000) / 10_000.0;
  }
}
