package dev.muster.incident.relation.api;

import dev.muster.contracts.Who;
import dev.muster.incident.relation.Neighbour;
import dev.muster.incident.relation.RelationKind;
import dev.muster.incident.relation.Relations.Linked;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link of an incident.
 *
 * @param kind what the first incident is to the other one
 * @param first whether this incident is the first one: it is the duplicate, the part, the child
 * @param incident the one at the other end
 * @param reason null for none, and for who may not see the other incident
 */
public record RelationView(
    UUID id,
    RelationKind kind,
    boolean first,
    Neighbour incident,
    @Nullable String reason,
    Instant linkedAt,
    Who linkedBy) {
  static RelationView from(Linked linked, UUID incidentId) {
    var relation = linked.relation();
    return new RelationView(
        relation.id(),
        relation.kind(),
        relation.fromId().equals(incidentId),
        linked.neighbour(),
        linked.neighbour().visible() ? relation.reason() : null,
        relation.linkedAt(),
        relation.linkedBy());
  }
}
