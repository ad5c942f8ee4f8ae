package dev.muster.postmortem.library;

import dev.muster.platform.database.Sql;
import dev.muster.postmortem.library.Passage.Place;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows where in post-mortems the words stand that were searched for. */
@ApplicationScoped
public class Passages {
  private static final String SHORT =
      "StartSel="
          + Segment.BEGIN
          + ", StopSel="
          + Segment.END
          + ", MaxWords=30, MinWords=15, ShortWord=0";

  private static final String BEST =
      """
      with any_of as materialized (
        select string_agg(quote_literal(lexeme), ' | ')::tsquery as words
        from unnest(to_tsvector('russian', ?)))
      select wanted.id, best.place, best.part,
        ts_headline('russian', best.said, any_of.words, ?) as text
      from unnest(?::uuid[]) wanted (id)
      cross join any_of
      cross join lateral (
        select t.place, t.part, t.said from (
          %s) t
        where to_tsvector('russian', t.said) @@ any_of.words
        order by t.weight * ts_rank(to_tsvector('russian', t.said), any_of.words) desc,
          t.place, t.part
        limit 3) best
      """;

  private final Sql sql;

  Passages(Sql sql) {
    this.sql = sql;
  }

  private record Found(UUID id, Passage passage) {}

  /**
   * The best three of each of {@code ids} that {@code reader} may read; those in which nothing
   * stands are left out.
   */
  public Map<UUID, List<Passage>> of(Collection<UUID> ids, String words, Reader reader) {
    return sql
        .query(
            BEST.formatted(Source.texts(reader.works())),
            row ->
                new Found(
                    row.getObject("id", UUID.class),
                    new Passage(
                        Place.valueOf(row.getString("place")),
                        slug(row.getString("part")),
                        Segment.of(row.getString("text")))),
            words,
            SHORT,
            ids.toArray(UUID[]::new))
        .stream()
        .collect(
            Collectors.groupingBy(
                Found::id, Collectors.mapping(Found::passage, Collectors.toList())));
  }

  private static String slug(String key) {
    return key.isEmpty() ? null : key.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
