package dev.muster.postmortem.library;

import dev.muster.contracts.Severity;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
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
import org.jspecify.annotations.Nullable;

/**
 * All post-mortems that a reader may read: the newest first, or the best match of the words
 * searched for. Every word may stand somewhere else, in whatever the reader may read of it: title,
 * sections that it shows, factors, action items, tags, analyses, notes of the review, pinned
 * entries, and for those who work in incidents comments and the words for customers.
 */
@ApplicationScoped
public class Library {
  /** The words by themselves, then where each one stands. */
  private static final String FOUND =
      """
      wanted as materialized (
        select lexeme, quote_literal(lexeme)::tsquery as query
        from unnest(to_tsvector('russian', ?))),
      found as materialized (
        select hit.id, (sum(hit.rank) * 1000000)::bigint as score
        from wanted w cross join lateral (
          %s
        ) hit
        group by hit.id
        having count(distinct w.lexeme) = (select count(*) from wanted))
      """;

  private static final String EVERYTHING =
      "found as (select id, 0::bigint as score from postmortem)\n";

  private static final String FROM =
      """
      from found
      join postmortem p on p.id = found.id
      join incident i on i.id = p.incident_id
      left join contributing_factor main on main.postmortem_id = p.id and main.main
      """;

  private final Sql sql;

  Library(Sql sql) {
    this.sql = sql;
  }

  /** How many post-mortems came from a cause; null for those without a main factor. */
  public record CauseCount(@Nullable String cause, long count) {}

  /** A page of what {@code reader} may read. */
  public Page<LibraryRow> page(LibraryFilter filter, Reader reader, PageRequest wanted) {
    Conditions where = where(filter, reader);
    boolean searches = filter.searches();
    if (searches) {
      wanted
          .after(2)
          .ifPresent(
              after ->
                  where.and(
                      "(found.score, p.id) < (?::bigint, ?::uuid)",
                      after.number(0),
                      after.uuid(1)));
    } else {
      where.andIfGiven("p.id < ?", wanted.after(1).map(after -> after.uuid(0)).orElse(null));
    }
    List<LibraryRow> rows =
        sql.query(
            "with "
                + found(filter, reader)
                + """
                select p.id, p.incident_id, p.reference, p.title, p.status, p.published_at,
                  i.severity, i.drill, i.resolved_at,
                  main.category, found.score,
                  array(select t.tag from postmortem_tag t
                        where t.postmortem_id = p.id order by t.tag) as tags
                """
                + FROM
                + " where "
                + where.sql()
                + (searches
                    ? " order by found.score desc, p.id desc limit ?"
                    : " order by p.id desc limit ?"),
            Library::row,
            parameters(filter, where.parameters(wanted.fetchSize())));
    return Page.of(
        rows,
        wanted,
        row -> searches ? Cursor.encode(row.score(), row.id()) : Cursor.encode(row.id()));
  }

  /** How many of what {@code reader} may read came from each cause, the most frequent first. */
  public List<CauseCount> causes(LibraryFilter filter, Reader reader) {
    Conditions where = where(filter, reader);
    return sql.query(
        "with "
            + found(filter, reader)
            + "select main.category, count(*) as count "
            + FROM
            + " where "
            + where.sql()
            + " group by main.category order by count desc, main.category",
        row -> new CauseCount(row.getString("category"), row.getLong("count")),
        parameters(filter, where.parameters()));
  }

  private static String found(LibraryFilter filter, Reader reader) {
    return filter.searches() ? FOUND.formatted(Source.hits(reader.works())) : EVERYTHING;
  }

  private static Conditions where(LibraryFilter filter, Reader reader) {
    Conditions where = Visibility.restricted(reader);
    if (!reader.works()) {
      where.and("p.status = 'PUBLISHED'");
    }
    return where
        .andIfGiven(
            "i.facts -> 'serviceIds' @> to_jsonb(?::text)",
            filter.serviceId() == null ? null : filter.serviceId().toString())
        .andIfGiven("i.severity = ?", name(filter.severity()))
        .andIfGiven("main.category = ?", filter.cause())
        .andIfGiven(
            "exists (select 1 from postmortem_tag t where t.postmortem_id = p.id and t.tag = ?)",
            filter.tag())
        .andIfGiven("i.resolved_at >= ?", filter.from())
        .andIfGiven("i.resolved_at < ?", filter.until());
  }

  private static Object[] parameters(LibraryFilter filter, Object[] rest) {
    List<Object> parameters = new ArrayList<>();
    if (filter.searches()) {
      parameters.add(filter.words());
    }
    parameters.addAll(Arrays.asList(rest));
    return parameters.toArray();
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static LibraryRow row(ResultSet row) throws SQLException {
    return new LibraryRow(
        row.getObject("id", UUID.class),
        row.getObject("incident_id", UUID.class),
        row.getString("reference"),
        row.getString("title"),
        Severity.valueOf(row.getString("severity")),
        PostmortemStatus.valueOf(row.getString("status")),
        row.getBoolean("drill"),
        Sql.instant(row, "resolved_at"),
        Sql.instant(row, "published_at"),
        row.getString("category"),
        Stream.of((Object[]) row.getArray("tags").getArray()).map(String.class::cast).toList(),
        row.getLong("score"));
  }
}
