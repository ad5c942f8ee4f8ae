package dev.muster.incident.relation;

import dev.muster.incident.alert.Alert;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.Locks;
import dev.muster.incident.relation.MergeTable.Moved;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Moves what one incident holds into another, and back when the merge is taken back. Whoever came
 * to see a private incident by a merge goes on seeing it: they have read it.
 */
@ApplicationScoped
class Merges {
  private final MergeTable table;
  private final AlertMoves moves;
  private final Locks locks;

  Merges(MergeTable table, AlertMoves moves, Locks locks) {
    this.table = table;
    this.moves = moves;
    this.locks = locks;
  }

  /** Locks what an incident holds that is not locked yet; returns its alerts. */
  Set<UUID> lock(UUID incidentId) {
    return moves.lock(incidentId);
  }

  /** Locks what came along with a merge, before its incidents are locked. */
  void lockMoved(Relation relation) {
    var moved = table.of(relation.id());
    var alerts = moves.of(relation.toId(), moved.alertIds());
    locks.services(
        Stream.concat(moved.serviceIds().stream(), alerts.stream().map(Alert::serviceId)).toList());
    locks.alerts(moved.alertIds());
  }

  /** Moves everything; {@code locked} are the alerts that were locked before the incidents. */
  void merge(Relation relation, Incident from, Incident to, Set<UUID> locked, Act act) {
    var gained = to.alerts().takeOver(from);
    table.remember(relation.id(), new Moved(moves.moveAll(from, to, locked, act), gained));
  }

  /** Gives back what came along and is still there; nothing for a link that is no merge. */
  void giveBack(Relation relation, Incident first, Incident other, Act act) {
    var moved = table.of(relation.id());
    if (moved.equals(Moved.NOTHING)) {
      return;
    }
    var leaving = moves.of(other.id(), moved.alertIds());
    var services = new HashSet<>(moved.serviceIds());
    services.removeAll(
        moves.held(other.id()).stream()
            .filter(alert -> !moved.alertIds().contains(alert.id()))
            .map(Alert::serviceId)
            .collect(Collectors.toSet()));
    other.alerts().leave(services);
    moves.move(leaving, other, first, act);
  }
}
