package dev.muster.incident.timeline;

import static java.util.stream.Collectors.toMap;

import dev.muster.platform.database.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The entries of all timelines. */
@ApplicationScoped
public class EntryRepository implements PanacheRepositoryBase<Entry, UUID> {
  private final Sql sql;

  EntryRepository(Sql sql) {
    this.sql = sql;
  }

  /** Entries with a number above {@code after}, the oldest first. */
  public List<Entry> after(UUID incidentId, long after, EntryFilter filter, int limit) {
    return find(incidentId, "number > :edge", after, filter, "number", limit);
  }

  /** Entries with a number below {@code before}, the newest first. */
  public List<Entry> before(UUID incidentId, long before, EntryFilter filter, int limit) {
    return find(incidentId, "number < :edge", before, filter, "number desc", limit);
  }

  /** The whole timeline, the oldest first. */
  public List<Entry> all(UUID incidentId) {
    return list("incidentId = ?1 order by number", incidentId);
  }

  private List<Entry> find(
      UUID incidentId, String side, long edge, EntryFilter filter, String order, int limit) {
    var query = new StringBuilder("incidentId = :incident and ").append(side);
    var values = Parameters.with("incident", incidentId).and("edge", edge);
    if (!filter.kinds().isEmpty()) {
      query.append(" and kind in :kinds");
      values.and("kinds", filter.kinds());
    }
    if (!filter.sources().isEmpty()) {
      query.append(" and source in :sources");
      values.and("sources", filter.sources());
    }
    if (filter.pinned()) {
      query.append(" and pinned");
    }
    if (filter.words() != null) {
      query.append(" and lower(text) like :words escape '\\'");
      values.and("words", containing(filter.words()));
    }
    if (filter.corrects() != null) {
      query.append(" and corrects = :corrects");
      values.and("corrects", filter.corrects());
    }
    return find(query.append(" order by ").append(order).toString(), values).page(0, limit).list();
  }

  private static String containing(String words) {
    return "%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  /** The entry with that number. */
  public Optional<Entry> numbered(UUID incidentId, long number) {
    return find("incidentId = ?1 and number = ?2", incidentId, number).firstResultOptional();
  }

  /** What puts right each of these entries that was put right, by the entry's number. */
  public Map<Long, PutRight> corrections(UUID incidentId, Collection<Long> numbers) {
    return numbers.isEmpty()
        ? Map.of()
        : find("incidentId = ?1 and corrects in ?2 order by number", incidentId, numbers).stream()
            .collect(toMap(Entry::corrects, PutRight::of, PutRight::then));
  }

  public List<Entry> pinned(UUID incidentId) {
    return list("incidentId = ?1 and pinned order by number", incidentId);
  }

  /** Pins or unpins an entry; false when there is no such entry. */
  public boolean pin(UUID incidentId, long number, boolean pinned) {
    return sql.update(
            "update timeline_entry set pinned = ? where incident_id = ? and number = ?",
            pinned,
            incidentId,
            number)
        == 1;
  }
}
