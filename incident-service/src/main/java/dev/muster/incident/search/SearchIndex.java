package dev.muster.incident.search;

import dev.muster.platform.database.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Keeps one document for each incident, made anew from all that is said in it once something was
 * said, so that all words of a search may stand in different places.
 */
@ApplicationScoped
public class SearchIndex {
  private static final int MOST_AT_ONCE = 200;

  /** One replica at a time, so that no older document comes after a newer one. */
  private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('search-index'))";

  private static final String TAKE =
      """
      with taken as (
        delete from search_stale where id in (
          select id from search_stale order by id limit ?)
        returning incident_id)
      select distinct incident_id from taken
      """;

  /**
   * A vector holds a megabyte at most; so much always fits. What is said elsewhere than in entries
   * comes first, then the newest entry. The first 200,000 characters are kept with the places of
   * their words, so that words in quotes are found; a word that stops no search keeps two texts
   * apart. Of the two million behind them only further words are kept.
   */
  private static final String MAKE =
      """
      with piece as materialized (
        select t.incident_id, t.said,
          sum(length(t.said)) over (
            partition by t.incident_id
            order by t.place = 'ENTRY', t.number desc nulls first, t.place
            rows unbounded preceding) as up_to
        from search_text t where t.incident_id = any (?)),
      said as (
        select incident_id, to_tsvector('russian', string_agg(said, ' и ' order by up_to)) as words
        from piece where up_to <= 200000 group by incident_id),
      further as (
        select incident_id, array_to_tsvector(array_agg(word)) as words
        from (
          select p.incident_id, word, sum(octet_length(word)) over (
            partition by p.incident_id order by min(p.up_to), word) as bytes
          from piece p
          left join said on said.incident_id = p.incident_id
          cross join lateral unnest(tsvector_to_array(to_tsvector('russian', p.said))) word
          where p.up_to > 200000 and p.up_to <= 2200000
            and not exists (
              select 1 from unnest(tsvector_to_array(said.words)) known where known = word)
          group by p.incident_id, word) other
        where bytes <= 100000
        group by incident_id)
      insert into search_document (incident_id, title, words)
      select i.id, title.words,
        title.words || coalesce(said.words, '') || coalesce(further.words, '')
      from incident i
      cross join lateral (
        select to_tsvector('russian', concat_ws(' ', 'INC-' || i.number, i.title, (
          select string_agg(s.name, ' ') from incident_service s where s.incident_id = i.id)))
          as words) title
      left join said on said.incident_id = i.id
      left join further on further.incident_id = i.id
      where i.id = any (?)
      on conflict (incident_id) do update set title = excluded.title, words = excluded.words
      """;

  private static final String LEARN =
      """
      insert into search_word (word)
      select distinct word
      from search_document d join incident i on i.id = d.incident_id
      cross join lateral unnest(tsvector_to_array(d.title)) word
      where d.incident_id = any (?) and not i.restricted and word ~ '^[^[:digit:][:punct:]]{3,40}$'
      on conflict do nothing
      """;

  private final Sql sql;

  SearchIndex(Sql sql) {
    this.sql = sql;
  }

  /** Makes all documents that are to be made anew. */
  @Scheduled(
      identity = "search-index",
      every = "${muster.incident.search.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  public void refresh() {
    while (QuarkusTransaction.requiringNew().call(this::someMore)) {
      // until none is left
    }
  }

  private boolean someMore() {
    boolean alone = sql.query(ALONE, row -> row.getBoolean(1)).get(0);
    if (!alone) {
      return false;
    }
    var stale = sql.query(TAKE, row -> row.getObject(1, UUID.class), MOST_AT_ONCE);
    if (stale.isEmpty()) {
      return false;
    }
    var ids = stale.toArray(UUID[]::new);
    sql.update(MAKE, ids, ids);
    sql.update(LEARN, (Object) ids);
    return true;
  }
}
