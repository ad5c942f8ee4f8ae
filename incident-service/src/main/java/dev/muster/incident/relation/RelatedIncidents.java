package dev.muster.incident.relation;

import dev.muster.incident.access.Caller;
import dev.muster.incident.access.Visible;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Proposes incidents that may have to do with one, each with the reasons. */
@ApplicationScoped
public class RelatedIncidents {
  private static final int MOST = 10;

  /** How many of each reason are looked at, the newest first. */
  private static final int LOOKED_AT = 150;

  /** How many incidents before and after it are searched for words: years, for most. */
  private static final long REACH = 10_000;

  private final IncidentStore store;
  private final Sql sql;

  RelatedIncidents(IncidentStore store, Sql sql) {
    this.store = store;
    this.sql = sql;
  }

  /** Why one incident may have to do with another. */
  public enum Resemblance {
    SAME_SERVICE,
    /** At least half of the words of the root cause. */
    SAME_CAUSE,
    /** At least half of the words of the title. */
    SIMILAR_TEXT
  }

  /** A proposal; {@code reasons} is not empty. */
  public record Proposal(Neighbour neighbour, List<Resemblance> reasons) {}

  /**
   * The likeliest ones that the caller may see and that are not linked yet: those with more and
   * better reasons first, the newest before older ones.
   */
  @Transactional
  public List<Proposal> of(UUID incidentId, Caller caller) {
    store.forReading(incidentId, caller);
    return sql.query(
        """
        with self as materialized (
          select i.id, i.number, i.drill, to_tsvector('russian', i.title) as title,
            to_tsvector('russian', coalesce(i.root_cause, '')) as cause
          from incident i where i.id = ?),
        wanted as materialized (
          select self.*,
            (select string_agg(quote_literal(w), ' | ')::tsquery
             from unnest(tsvector_to_array(self.title)) w) as title_query,
            (select string_agg(quote_literal(w), ' | ')::tsquery
             from unnest(tsvector_to_array(self.cause)) w) as cause_query
          from self),
        candidate as (
          (select there.incident_id as id
           from incident_service here
           join incident_service there on there.service_id = here.service_id
           where here.incident_id = ? order by there.incident_id desc limit ?)
          union
          (select i.id from incident i, wanted
           where to_tsvector('russian', i.title) @@ wanted.title_query
             and i.number between wanted.number - ? and wanted.number + ?
           order by i.number desc limit ?)
          union
          (select i.id from incident i, wanted
           where i.root_cause is not null
             and to_tsvector('russian', i.root_cause) @@ wanted.cause_query
             and i.number between wanted.number - ? and wanted.number + ?
           order by i.number desc limit ?)),
        judged as materialized (
          select i.*,
            exists (
              select 1 from incident_service here
              join incident_service there on there.service_id = here.service_id
              where here.incident_id = wanted.id and there.incident_id = i.id) as same_service,
            2 * (select count(*) from unnest(tsvector_to_array(wanted.title)) w
                 where w = any (tsvector_to_array(to_tsvector('russian', i.title))))
              >= greatest(length(wanted.title), 1) as similar_text,
            2 * (select count(*) from unnest(tsvector_to_array(wanted.cause)) w
                 where w = any (tsvector_to_array(
                   to_tsvector('russian', coalesce(i.root_cause, '')))))
              >= greatest(length(wanted.cause), 1) as same_cause
          from candidate
          join incident i on i.id = candidate.id
          join wanted on wanted.id <> i.id and wanted.drill = i.drill
          where i.state <> 'CANCELLED'
            and not exists (
              select 1 from incident_relation r
              where r.ended_at is null
                and (r.from_id = wanted.id and r.to_id = i.id
                     or r.from_id = i.id and r.to_id = wanted.id)))
        select %s, i.same_service, i.same_cause, i.similar_text
        from judged i
        where (i.same_service or i.same_cause or i.similar_text) and %s
        order by i.same_cause::int * 4 + i.similar_text::int * 2 + i.same_service::int desc,
          i.number desc
        limit ?
        """
            .formatted(Neighbour.COLUMNS, Visible.CONDITION),
        row -> new Proposal(Neighbour.from(row, true), reasons(row)),
        Visible.to(caller)
            .after(
                incidentId, incidentId, LOOKED_AT, REACH, REACH, LOOKED_AT, REACH, REACH, LOOKED_AT)
            .then(MOST));
  }

  private static List<Resemblance> reasons(ResultSet row) throws SQLException {
    var reasons = new ArrayList<Resemblance>();
    if (row.getBoolean("same_cause")) {
      reasons.add(Resemblance.SAME_CAUSE);
    }
    if (row.getBoolean("similar_text")) {
      reasons.add(Resemblance.SIMILAR_TEXT);
    }
    if (row.getBoolean("same_service")) {
      reasons.add(Resemblance.SAME_SERVICE);
    }
    return reasons;
  }
}
