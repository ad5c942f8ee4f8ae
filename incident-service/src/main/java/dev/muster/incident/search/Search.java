package dev.muster.incident.search;

import static java.util.stream.Collectors.toMap;

import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentConditions;
import dev.muster.incident.incident.IncidentFilter;
import dev.muster.incident.incident.IncidentList;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Searches everything that is said in incidents, in English and Russian. The incident that the text
 * names comes first, then those that are called so, then those in which it is said, the newest
 * first within each: an order in which a page costs the same however much is found.
 */
@ApplicationScoped
@Transactional
public class Search {
  /** Plans are made for the words asked for, not for words in general. */
  private static final String PLAN_EACH =
      "select set_config('plan_cache_mode', 'force_custom_plan', true)";

  private static final String ASK =
      """
      select coalesce(websearch_to_tsquery('russian', ?), '')::text as query,
        tsvector_to_array(to_tsvector('russian', ?)) as words
      """;

  private final Sql sql;
  private final IncidentList list;
  private final Passages passages;
  private final SearchWords known;
  private final Candidates candidates;

  Search(Sql sql, IncidentList list, Passages passages, SearchWords known, Candidates candidates) {
    this.sql = sql;
    this.candidates = candidates;
    this.list = list;
    this.passages = passages;
    this.known = known;
  }

  /** Why an incident is among the found ones, the best reason first. */
  public enum Tier {
    NUMBER,
    TITLE,
    WORDS
  }

  /** Behind which hit to go on. */
  public record Position(Tier tier, long number) {
    public static final Position START = new Position(Tier.NUMBER, Long.MAX_VALUE);
  }

  /**
   * An incident that was found.
   *
   * @param title with what was found in it
   */
  public record Hit(
      Position position, IncidentList.Row incident, List<Segment> title, List<Passage> passages) {}

  /**
   * What was found.
   *
   * @param correctedTo the words that were searched for instead of misspelt ones; null for none
   */
  public record Found(List<Hit> hits, @Nullable String correctedTo) {}

  private record Place(UUID incidentId, Position position) {}

  /** Incidents behind {@code after} that fit the text and the filter. */
  public Found find(String text, IncidentFilter filter, Caller caller, Position after, int limit) {
    sql.query(PLAN_EACH, row -> null);
    var asked = ask(text);
    var found = places(asked, filter, caller, after, limit);
    if (!found.isEmpty() || !after.equals(Position.START) || !asked.isPlain()) {
      return new Found(hits(found, asked), null);
    }
    return known
        .corrected(asked.words())
        .map(
            words -> {
              var meant = Asked.all(words);
              var hits = hits(places(meant, filter, caller, after, limit), meant);
              return new Found(hits, hits.isEmpty() ? null : String.join(" ", words));
            })
        .orElse(new Found(List.of(), null));
  }

  private Asked ask(String text) {
    return sql.query(
            ASK,
            row ->
                new Asked(
                    row.getString("query"),
                    List.of((String[]) row.getArray("words").getArray()),
                    Asked.number(text)),
            text,
            text)
        .get(0);
  }

  private List<Place> places(
      Asked asked, IncidentFilter filter, Caller caller, Position after, int limit) {
    var places = new ArrayList<Place>();
    for (var tier : Tier.values()) {
      int wanted = limit - places.size();
      if (tier.compareTo(after.tier()) >= 0 && wanted > 0) {
        var conditions = IncidentConditions.of(filter, caller);
        if (tier == after.tier()) {
          conditions.and("i.number < ?", after.number());
        }
        places.addAll(places(tier, asked, conditions, wanted));
      }
    }
    return places;
  }

  private List<Place> places(Tier tier, Asked asked, IncidentConditions conditions, int limit) {
    if (tier == Tier.NUMBER ? asked.number().isEmpty() : asked.query().isEmpty()) {
      return List.of();
    }
    narrow(conditions, tier, asked);
    if (tier != Tier.NUMBER) {
      candidates.few(tier, asked).ifPresent(few -> among(conditions, few));
    }
    return sql.query(
        statement(conditions, limit),
        row ->
            new Place(row.getObject("id", UUID.class), new Position(tier, row.getLong("number"))),
        conditions.parametersAfter());
  }

  static void narrow(IncidentConditions conditions, Tier tier, Asked asked) {
    switch (tier) {
      case NUMBER -> conditions.and("i.number = ?", asked.number().orElseThrow());
      case TITLE -> {
        conditions.and("d.title @@ ?::tsquery", asked.query());
        // What shall not occur shall occur nowhere.
        conditions.and("d.words @@ ?::tsquery", asked.query());
      }
      case WORDS -> {
        conditions.and("d.words @@ ?::tsquery", asked.query());
        conditions.and("not d.title @@ ?::tsquery", asked.query());
      }
    }
    if (tier != Tier.NUMBER) {
      asked.number().ifPresent(number -> conditions.and("i.number <> ?", number));
    }
  }

  static void among(IncidentConditions conditions, List<UUID> few) {
    conditions.and("i.id = any (?)", (Object) few.toArray(UUID[]::new));
  }

  static String statement(IncidentConditions conditions, int limit) {
    return """
        select i.id, i.number
        from incident i left join search_document d on d.incident_id = i.id
        where %s
        order by i.number desc limit %d
        """
        .formatted(conditions.text(), limit);
  }

  private List<Hit> hits(List<Place> places, Asked asked) {
    if (places.isEmpty()) {
      return List.of();
    }
    var ids = places.stream().map(Place::incidentId).toList();
    var rows = list.of(ids).stream().collect(toMap(IncidentList.Row::id, row -> row));
    var titles = passages.titles(ids, asked);
    var best = passages.best(ids, asked);
    return places.stream()
        .map(
            place ->
                new Hit(
                    place.position(),
                    rows.get(place.incidentId()),
                    titles.get(place.incidentId()),
                    Optional.ofNullable(best.get(place.incidentId())).orElse(List.of())))
        .toList();
  }
}
