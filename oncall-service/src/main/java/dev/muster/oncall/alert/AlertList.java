package dev.muster.oncall.alert;

import dev.muster.oncall.query.Where;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds alerts. Only the conditions that are asked for are part of a statement, so that the
 * database may choose an index by what they are.
 */
@ApplicationScoped
class AlertList {
  private static final String QUERY = "to_tsquery('simple', ?)";

  private final Sql sql;

  AlertList(Sql sql) {
    this.sql = sql;
  }

  /** Alerts, newest first. */
  Page<Alert> page(AlertFilter filter, PageRequest wanted) {
    var where = new Where(" and ", "true");
    wanted.after(1).ifPresent(cursor -> where.add("a.number < ?", cursor.number(0)));
    statuses(where, filter);
    if (!filter.severities().isEmpty()) {
      where.add("a.severity = any (?)", (Object) names(filter.severities()));
    }
    if (filter.urgency() != null) {
      where.add("a.urgency = ?", filter.urgency());
    }
    if (filter.serviceId() != null) {
      where.add("a.service_id = ?", filter.serviceId());
    }
    if (filter.personId() != null) {
      where.add(
          """
          a.id in (
            select alert_id from page where person_id = ?
            union
            select id from alert where acknowledged_by_id = ? and status = 'ACKNOWLEDGED')
          """,
          filter.personId(),
          filter.personId());
    }
    words(where, SearchWords.of(filter.text()));
    return Page.of(rows(where, wanted), wanted, row -> Cursor.encode(row.number()));
  }

  /** Open ones have an index of their own, which only a condition that names it can use. */
  private static void statuses(Where where, AlertFilter filter) {
    if (filter.statuses().isEmpty()) {
      return;
    }
    where.add("a.status = any (?)", (Object) names(filter.statuses()));
    if (!filter.statuses().contains(AlertStatus.RESOLVED)) {
      where.add("a.status <> 'RESOLVED'");
    }
  }

  /** Services are looked up first: how many alerts a word means is hard to guess otherwise. */
  private void words(Where where, List<String> words) {
    var services = words.isEmpty() ? Map.<String, UUID[]>of() : services(words);
    for (var word : words) {
      var query = SearchWords.query(word);
      var any =
          new Where(" or ", "search_words(a.summary || ' ' || a.dedup_key) @@ " + QUERY, query);
      Optional.ofNullable(services.get(query))
          .ifPresent(ids -> any.add("a.service_id = any (?)", (Object) ids));
      SearchWords.number(word).ifPresent(number -> any.add("a.number = ?", number));
      where.add("(" + any.text() + ")", any.parameters());
    }
  }

  /** The services whose names have words, by what asks for the word. */
  private Map<String, UUID[]> services(List<String> words) {
    var found = new HashMap<String, UUID[]>();
    sql.query(
        """
        select q.query, array_agg(s.id) as ids
        from unnest(?::text[]) q (query)
        join monitored_service s on search_words(s.name) @@ to_tsquery('simple', q.query)
        group by q.query
        """,
        row -> found.put(row.getString("query"), (UUID[]) row.getArray("ids").getArray()),
        (Object) words.stream().map(SearchWords::query).toArray(String[]::new));
    return found;
  }

  private static String[] names(Collection<? extends Enum<?>> all) {
    return all.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  private List<Alert> rows(Where where, PageRequest wanted) {
    return sql.query(
        "select "
            + AlertRows.COLUMNS
            + " from alert a left join monitored_service s on s.id = a.service_id where "
            + where.text()
            + " order by a.number desc limit "
            + wanted.fetchSize(),
        AlertRows::alert,
        where.parameters());
  }
}
