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
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds post-mortems that may have to do with one (LRN-02), in the order of how likely it is.
 *
 * <p>Words are looked for the rarest first, as the statistics of the database know them. What has
 * half of the words of a title or a factor has one of the rarer half of them; of a longer text two
 * of the rarest have to stand in the other one, and words that stand nearly everywhere find
 * nothing. How much two texts have in common is counted for the few that are found.
 */
@ApplicationScoped
public class RelatedPostmortems {
  /** How many of the newest ones are looked at for each kind of resemblance. */
  private static final int LOOK_AT = 200;

  private static final int SHOW = 10;
  private static final int RARE_WORDS = 6;

  /** A word that stands in more sections than this is not looked for. */
  private static final int USUAL_FROM = 5_000;

  /** Any of the rarer half of the words of a text; null for no word that is worth looking for. */
  private static final String RARER_HALF =
      """
      select string_agg(word, ' | ')::tsquery from (
        select quote_literal(w) as word
        from unnest(tsvector_to_array(%1$s)) w left join frequent on frequent.word = w
        where not coalesce(frequent.usual, false)
        order by coalesce(frequent.share, 0), w
        limit length(%1$s) / 2 + 1) rarer\
      """;

  private static final String QUERY =
      """
      with self as materialized (
        select p.id, p.incident_id, i.drill, main.category,
          coalesce(i.facts -> 'serviceIds', '[]'::jsonb) as services,
          to_tsvector('russian', p.title) as title, i.facts ->> 'summary' as summary
        from postmortem p join incident i on i.id = p.incident_id
        left join contributing_factor main on main.postmortem_id = p.id and main.main
        where p.id = ?),
      frequent as materialized (
        select known.word, known.share, known.share * table_of.reltuples > ? as usual
        from pg_stats s
        join pg_class table_of on table_of.oid = 'postmortem_section'::regclass
        cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs)
          known (word, share)
        where s.schemaname = table_of.relnamespace::regnamespace::text
          and s.tablename = table_of.relname and s.attname = 'words' and known.word is not null),
      wanted as materialized (
        select self.*,
          (%2$s) as title_query
        from self),
      factor as materialized (
        select mine.words,
          (%3$s) as query
        from (select to_tsvector('russian', f.text) as words
              from contributing_factor f join self on self.id = f.postmortem_id) mine),
      said as materialized (
        select case when s.generated and s.key = 'SUMMARY'
                    then to_tsvector('russian', coalesce(self.summary, ''))
                    else s.words end as words
        from self
        join postmortem_section s
          on s.postmortem_id = self.id and s.key in ('SUMMARY', 'ROOT_CAUSE')),
      sought as materialized (
        select said.words,
          (with rare as (
             select quote_literal(w) as word,
               row_number() over (
                 order by coalesce(frequent.share, 0), length(w) desc, w) as place
             from unnest(tsvector_to_array(said.words)) w
             left join frequent on frequent.word = w
             where not coalesce(frequent.usual, false)
             order by place limit ?)
           select string_agg('(' || one.word || ' & ' || other.word || ')', ' | ')::tsquery
           from rare one join rare other on one.place < other.place) as query
        from said),
      alike as materialized (
        select found.id
        from sought
        cross join lateral (
          select s.postmortem_id as id, s.words
          from postmortem_section s
          where s.key in ('SUMMARY', 'ROOT_CAUSE') and s.words @@ sought.query
          order by s.postmortem_id desc limit ?) found
        where 2 * (length(sought.words)
                   - length(ts_delete(sought.words, tsvector_to_array(found.words))))
          >= greatest(length(sought.words), 4)),
      candidate as (
        select id from alike
        union
        (select p.id from (
           select near.id from self
           cross join lateral jsonb_array_elements(self.services) service
           cross join lateral (
             select i.id from incident i where i.facts -> 'serviceIds' @> service offset 0) near
           order by near.id desc limit ?) newest
         join postmortem p on p.incident_id = newest.id)
        union
        (select same.postmortem_id from self
         cross join lateral (
           select f.postmortem_id from contributing_factor f
           where f.category = self.category and f.main
           order by f.postmortem_id desc limit ?) same)
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
            where 2 * (length(mine.words) - length(ts_delete(mine.words,
                tsvector_to_array(to_tsvector('russian', theirs.text)))))
              >= greatest(length(mine.words), 1)) as similar_factor,
          p.id in (select id from alike) as similar_text,
          2 * (length(wanted.title) - length(ts_delete(wanted.title,
              tsvector_to_array(to_tsvector('russian', p.title)))))
            >= greatest(length(wanted.title), 1) as similar_title
        from postmortem p
        join incident i on i.id = p.incident_id
        join wanted on wanted.id <> p.id and wanted.drill = i.drill
        left join contributing_factor main on main.postmortem_id = p.id and main.main
        where p.id = any (array(select id from candidate)) and i.state <> 'CANCELLED')
      select p.id, p.incident_id, p.reference, p.title, p.status, i.severity, i.resolved_at,
        j.category, j.cause, j.same_cause, j.shared, j.similar_factor, j.similar_text,
        j.similar_title
      from judged j
      join postmortem p on p.id = j.id
      join incident i on i.id = p.incident_id
      where (j.same_cause or cardinality(j.shared) > 0 or j.similar_factor or j.similar_text
          or j.similar_title)
        and %1$s
      order by j.same_cause::int * 16 + j.similar_factor::int * 8 + j.similar_text::int * 4
          + j.similar_title::int * 2 + (cardinality(j.shared) > 0)::int desc,
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
   * similar factors, texts, titles and services, the newest before older ones. Drills are related
   * to drills only.
   */
  public List<RelatedPostmortem> of(UUID postmortemId, Reader reader) {
    Conditions visible = Visibility.restricted(reader);
    if (!reader.works()) {
      visible.and("p.status = 'PUBLISHED'");
    }
    List<Object> parameters = new ArrayList<>();
    parameters.addAll(List.of(postmortemId, USUAL_FROM, RARE_WORDS));
    parameters.addAll(Collections.nCopies(5, LOOK_AT));
    parameters.addAll(Arrays.asList(visible.parameters(SHOW)));
    String query =
        QUERY.formatted(
            visible.sql(), RARER_HALF.formatted("self.title"), RARER_HALF.formatted("mine.words"));
    return sql.query(query, RelatedPostmortems::row, parameters.toArray());
  }

  private static RelatedPostmortem row(ResultSet row) throws SQLException {
    List<UUID> shared =
        Stream.of((Object[]) row.getArray("shared").getArray()).map(UUID.class::cast).toList();
    List<Resemblance> reasons = new ArrayList<>();
    add(reasons, row.getBoolean("same_cause"), Resemblance.SAME_CAUSE);
    add(reasons, !shared.isEmpty(), Resemblance.SAME_SERVICE);
    add(reasons, row.getBoolean("similar_factor"), Resemblance.SIMILAR_FACTOR);
    add(reasons, row.getBoolean("similar_text"), Resemblance.SIMILAR_TEXT);
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
