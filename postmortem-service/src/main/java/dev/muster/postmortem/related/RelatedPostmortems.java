package dev.muster.postmortem.related;

import dev.muster.contracts.Severity;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.document.PostmortemStatus;
import dev.muster.postmortem.document.Visibility;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds post-mortems that may have to do with one (LRN-02), in the order of how likely it is. */
@ApplicationScoped
public class RelatedPostmortems {
  /** How many of the newest ones are looked at for each kind of resemblance. */
  private static final int LOOK_AT = 200;

  private static final int SHOW = 10;

  private static final String QUERY =
      """
      with self as materialized (
        select p.id, p.incident_id, i.drill, main.category,
          coalesce(i.facts -> 'serviceIds', '[]'::jsonb) as services,
          to_tsvector('russian', p.title) as title
        from postmortem p join incident i on i.id = p.incident_id
        left join contributing_factor main on main.postmortem_id = p.id and main.main
        where p.id = ?),
      wanted as materialized (
        select self.*,
          (select string_agg(quote_literal(w), ' | ')::tsquery
           from unnest(tsvector_to_array(self.title)) w) as title_query
        from self),
      factor as materialized (
        select f.text, to_tsvector('russian', f.text) as words,
          (select string_agg(quote_literal(w), ' | ')::tsquery
           from unnest(tsvector_to_array(to_tsvector('russian', f.text))) w) as query
        from contributing_factor f join self on self.id = f.postmortem_id),
      candidate as (
        (select p.id from self
         cross join lateral jsonb_array_elements(self.services) service
         join incident i on i.facts -> 'serviceIds' @> service
         join postmortem p on p.incident_id = i.id
         order by p.id desc limit ?)
        union
        (select f.postmortem_id from self
         join contributing_factor f on f.category = self.category and f.main
         order by f.postmortem_id desc limit ?)
        union
        (select f.postmortem_id from factor
         join contributing_factor f on to_tsvector('russian', f.text) @@ factor.query
         order by f.postmortem_id desc limit ?)
        union
        (select p.id from wanted
         join postmortem p
           on to_tsvector('russian', p.reference || ' ' || p.title) @@ wanted.title_query
         order by p.id desc limit ?)),
      judged as materialized (
        select p.id, main.category, main.text as cause,
          main.category is not null and main.category = wanted.category as same_cause,
          array(select (service #>> '{}')::uuid
                from jsonb_array_elements(wanted.services) service
                where i.facts -> 'serviceIds' @> service) as shared,
          exists (
            select 1 from factor mine
            join contributing_factor theirs on theirs.postmortem_id = p.id
            where 2 * (select count(*) from unnest(tsvector_to_array(mine.words)) w
                       where w = any (tsvector_to_array(to_tsvector('russian', theirs.text))))
              >= greatest(length(mine.words), 1)) as similar_factor,
          2 * (select count(*) from unnest(tsvector_to_array(wanted.title)) w
               where w = any (tsvector_to_array(to_tsvector('russian', p.title))))
            >= greatest(length(wanted.title), 1) as similar_title
        from candidate
        join postmortem p on p.id = candidate.id
        join incident i on i.id = p.incident_id
        join wanted on wanted.id <> p.id and wanted.drill = i.drill
        left join contributing_factor main on main.postmortem_id = p.id and main.main
        where i.state <> 'CANCELLED')
      select p.id, p.incident_id, p.reference, p.title, p.status, i.severity, i.resolved_at,
        j.category, j.cause, j.same_cause, j.shared, j.similar_factor, j.similar_title
      from judged j
      join postmortem p on p.id = j.id
      join incident i on i.id = p.incident_id
      where (j.same_cause or cardinality(j.shared) > 0 or j.similar_factor or j.similar_title)
        and %s
      order by j.same_cause::int * 8 + j.similar_factor::int * 4 + j.similar_title::int * 2
          + (cardinality(j.shared) > 0)::int desc,
        p.id desc
      limit ?
      """;

  private final Sql sql;

  RelatedPostmortems(Sql sql) {
    this.sql = sql;
  }

  /** The main cause of the incident that a post-mortem is about. */
  public Cause cause(UUID postmortemId) {
    return sql
        .query(
            "select category, text from contributing_factor where postmortem_id = ? and main",
            row -> new Cause(row.getString("category"), row.getString("text")),
            postmortemId)
        .stream()
        .findFirst()
        .orElse(new Cause(null, null));
  }

  /**
   * The likeliest ones that {@code reader} may read: those of the same cause before those with
   * similar factors, titles and services, the newest before older ones. Drills are related to
   * drills only.
   */
  public List<RelatedPostmortem> of(UUID postmortemId, Reader reader) {
    Conditions visible = Visibility.restricted(reader);
    if (!reader.works()) {
      visible.and("p.status = 'PUBLISHED'");
    }
    List<Object> parameters = new ArrayList<>();
    parameters.add(postmortemId);
    for (int kind = 0; kind < 4; kind++) {
      parameters.add(LOOK_AT);
    }
    parameters.addAll(Arrays.asList(visible.parameters(SHOW)));
    return sql.query(QUERY.formatted(visible.sql()), RelatedPostmortems::row, parameters.toArray());
  }

  private static RelatedPostmortem row(ResultSet row) throws SQLException {
    List<UUID> shared =
        Stream.of((Object[]) row.getArray("shared").getArray()).map(UUID.class::cast).toList();
    List<Resemblance> reasons = new ArrayList<>();
    add(reasons, row.getBoolean("same_cause"), Resemblance.SAME_CAUSE);
    add(reasons, !shared.isEmpty(), Resemblance.SAME_SERVICE);
    add(reasons, row.getBoolean("similar_factor"), Resemblance.SIMILAR_FACTOR);
    add(reasons, row.getBoolean("similar_title"), Resemblance.SIMILAR_TITLE);
    return new RelatedPostmortem(
        row.getObject("id", UUID.class),
        row.getObject("incident_id", UUID.class),
        row.getString("reference"),
        row.getString("title"),
        Severity.valueOf(row.getString("severity")),
        PostmortemStatus.valueOf(row.getString("status")),
        Sql.instant(row, "resolved_at"),
        reasons,
        shared,
        new Cause(row.getString("category"), row.getString("cause")));
  }

  private static void add(List<Resemblance> reasons, boolean holds, Resemblance reason) {
    if (holds) {
      reasons.add(reason);
    }
  }
}
