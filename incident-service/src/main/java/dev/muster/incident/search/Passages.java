package dev.muster.incident.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows where in incidents the words stand that were searched for. */
@ApplicationScoped
class Passages {
  private static final String MARKS =
      "StartSel=" + Segment.BEGIN + ", StopSel=" + Segment.END + ", ";
  private static final String SHORT = MARKS + "MaxWords=30, MinWords=15, ShortWord=0";
  private static final String WHOLE = MARKS + "HighlightAll=true";

  /** The best two of each incident; of equal ones the later. */
  private static final String BEST =
      """
      select wanted.id, best.place, best.number,
        ts_headline('russian', best.said, any_of.words, ?) as text
      from unnest(?::uuid[]) wanted (id)
      cross join (select ?::tsquery as words) any_of
      cross join lateral (
        select t.place, t.number, t.said
        from search_text t cross join lateral to_tsvector('russian', t.said) said_words
        where t.incident_id = wanted.id and said_words @@ any_of.words
        order by ts_rank(said_words, any_of.words) desc, t.number desc nulls first
        limit 2) best
      """;

  private static final String TITLES =
      """
      select id, ts_headline('russian', title, ?::tsquery, ?) as title
      from incident where id = any (?)
      """;

  private final Sql sql;

  Passages(Sql sql) {
    this.sql = sql;
  }

  private record Of<T>(UUID incidentId, T what) {}

  /** Of each of these incidents where the words stand best. */
  Map<UUID, List<Passage>> best(Collection<UUID> incidentIds, Asked asked) {
    return sql
        .query(
            BEST,
            row ->
                new Of<>(
                    row.getObject("id", UUID.class),
                    new Passage(
                        Place.valueOf(row.getString("place")),
                        row.getObject("number", Long.class),
                        Segment.of(row.getString("text")))),
            SHORT,
            incidentIds.toArray(UUID[]::new),
            asked.any())
        .stream()
        .collect(groupingBy(Of::incidentId, mapping(Of::what, toList())));
  }

  /** The titles of these incidents. */
  Map<UUID, List<Segment>> titles(Collection<UUID> incidentIds, Asked asked) {
    return sql
        .query(
            TITLES,
            row -> new Of<>(row.getObject("id", UUID.class), Segment.of(row.getString("title"))),
            asked.any(),
            WHOLE,
            incidentIds.toArray(UUID[]::new))
        .stream()
        .collect(toMap(Of::incidentId, Of::what));
  }
}
