package dev.muster.postmortem.bench;

import dev.muster.platform.database.Sql;
import java.time.Instant;

/**
 * What people wrote about the incidents of a {@link NumbersHistory}: a published post-mortem with a
 * section of sixty words each, few of them frequent and many rare; an action item each, of which
 * one in twenty is unfinished and one in ten was late.
 */
final class WrittenHistory {
  /** Words that stand in about one of ten, one of eighteen and one of fifty sections. */
  static final String SEARCHED = "term50+term120+term500";

  /** So that no statement runs into the time limit of connections. */
  private static final int PARTS = 40;

  private final Sql sql;
  private final Instant now;

  WrittenHistory(Sql sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  /** Writes it all; returns the number of action items. */
  long write() {
    sql.update(
        """
        insert into incident (id, sequence, reference, severity, state, team_id, drill, restricted,
          detected_by_alert, resolved_at, facts)
        select incident_id, sequence, reference, severity,
          case standing when 'COUNTED' then 'RESOLVED' else 'CANCELLED' end, team_id, drill,
          restricted, true, resolved_at,
          jsonb_build_object('incidentId', incident_id, 'title', title, 'serviceIds', service_ids)
        from measure on conflict do nothing
        """);
    sql.update("update postmortem set status = 'PUBLISHED', published_at = publish_due_at");
    sql.update("drop index postmortem_section_stems");
    for (int part = 0; part < PARTS; part++) {
      sections(part);
    }
    sql.update("create index postmortem_section_stems on postmortem_section using gin (words)");
    sql.update(
        """
        insert into follow_up_review (id, postmortem_id, round, answered_at)
        select gen_random_uuid(), id, 1, published_at from postmortem
        on conflict do nothing
        """);
    long items = 0;
    for (int part = 0; part < PARTS; part++) {
      items += items(part);
    }
    return items;
  }

  private void sections(int part) {
    sql.update(
        """
        insert into postmortem_section
          (id, postmortem_id, key, markdown, generated, version, updated_at, updated_by)
        select gen_random_uuid(), p.id, 'root-cause',
          (select string_agg('term' || floor(3000 * power(d.dice / 65536.0, 3)), ' ')
           from generate_series(1, 60) n
           cross join lateral (select hashtext(p.id::text || n) & 65535 as dice) d),
          false, 1, p.created_at, 'bench'
        from postmortem p
        where abs(hashtext(p.id::text) % ?) = ?
        """,
        PARTS, part);
  }

  private long items(int part) {
    return sql.update(
        """
        insert into action_item
          (id, postmortem_id, incident_id, reference, title, description, owner_id, team_id,
           priority, horizon, kind, due_on, deadline, status, created_at, created_by, committed_at,
           finished_at, assign_by, complete_by, policy_version, reminders_sent, sequence, version,
           incident_severity, incident_drill, incident_services, impact, effort, payoff_rank)
        select gen_random_uuid(), p.id, p.incident_id, p.reference, 'Alert before it is full',
          'On 80 percent', md5('owner' || d.part % 400)::uuid, m.team_id, 'P' || d.part % 4,
          'SHORT_TERM', 'PREVENT', (d.at + interval '14 days')::date, d.at + interval '14 days',
          case when d.part % 20 > 0 and d.at < ?::timestamptz - interval '20 days'
               then 'VERIFIED' else 'COMMITTED' end,
          d.at, 'bench', d.at,
          case when d.part % 20 > 0 and d.at < ?::timestamptz - interval '20 days'
               then d.at + case when d.part % 10 = 1 then interval '16 days'
                                else interval '9 days' end end,
          d.at, (d.at + interval '14 days')::date, 1, 0, 1, 1,
          m.severity, m.drill, m.service_ids,
          case when d.part % 3 > 0 then (array['LOW', 'MEDIUM', 'HIGH'])[1 + d.part % 7 % 3] end,
          case when d.part % 3 > 0 then (array['LOW', 'MEDIUM', 'HIGH'])[1 + d.part % 5 % 3] end,
          case when d.part % 3 > 0
               then 8 - 3 * (d.part % 7 % 3 - d.part % 5 % 3) - d.part % 7 % 3 else 100 end
        from postmortem p
        join measure m on m.incident_id = p.incident_id
        cross join lateral (select abs(hashtext(p.id::text)) as part, p.created_at as at) d
        where d.part % ? = ?
        """,
        now, now, PARTS, part);
  }
}
