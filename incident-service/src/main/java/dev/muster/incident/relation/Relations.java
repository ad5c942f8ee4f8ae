package dev.muster.incident.relation;

import dev.muster.incident.access.Caller;
import dev.muster.incident.access.Visible;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the links of incidents for those who may see them. */
@ApplicationScoped
@Transactional
public class Relations {
  private final IncidentStore store;
  private final RelationRepository relations;
  private final Sql sql;

  Relations(IncidentStore store, RelationRepository relations, Sql sql) {
    this.store = store;
    this.relations = relations;
    this.sql = sql;
  }

  /** A link and the incident at its other end. */
  public record Linked(Relation relation, Neighbour neighbour) {}

  /** The links of an incident, the oldest first. */
  public List<Linked> of(UUID incidentId, Caller caller) {
    var links = relations.of(store.forReading(incidentId, caller).id());
    var neighbours =
        neighbours(links.stream().map(link -> link.other(incidentId)).toList(), caller);
    return links.stream()
        .map(link -> new Linked(link, neighbours.get(link.other(incidentId))))
        .toList();
  }

  /** One link as {@link #of} shows it. */
  public Linked one(Relation link, UUID incidentId, Caller caller) {
    var other = link.other(incidentId);
    return new Linked(link, neighbours(List.of(other), caller).get(other));
  }

  private Map<UUID, Neighbour> neighbours(List<UUID> ids, Caller caller) {
    var found = new HashMap<UUID, Neighbour>();
    sql.query(
            "select %s, %s as visible from incident i where i.id = any (?)"
                .formatted(Neighbour.COLUMNS, Visible.CONDITION),
            row -> Neighbour.from(row, row.getBoolean("visible")),
            Visible.to(caller).then((Object) ids.toArray(UUID[]::new)))
        .forEach(neighbour -> found.put(neighbour.id(), neighbour));
    return found;
  }
}
