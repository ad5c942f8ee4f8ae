package dev.muster.incident.relation;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.Words;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Access;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.incident.Locks;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.incident.words.WordBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Links incidents and takes links back; both timelines tell of it. */
@ApplicationScoped
@Transactional
public class RelationCommands {
  private final IncidentStore store;
  private final RelationRepository relations;
  private final LinkRules rules;
  private final Merges merges;
  private final Locks locks;
  private final Policies policies;
  private final InstantSource time;

  RelationCommands(
      IncidentStore store,
      RelationRepository relations,
      LinkRules rules,
      Merges merges,
      Locks locks,
      Policies policies,
      InstantSource time) {
    this.store = store;
    this.relations = relations;
    this.rules = rules;
    this.merges = merges;
    this.locks = locks;
    this.policies = policies;
    this.time = time;
  }

  /**
   * What an incident is to another one.
   *
   * @param reason null for none
   * @param publicText by language tag, said when the incident ends by it; null for the proposed
   *     words
   */
  public record Order(
      RelationKind kind, UUID otherId, String reason, Map<String, String> publicText) {}

  /**
   * Says what the incident is to another one. A duplicate, and one that is merged, is cancelled;
   * its commander decides that.
   */
  public Relation link(Target target, Order order) {
    var kind = order.kind();
    var otherId = order.otherId();
    var reason = order.reason();
    LinkRules.requireOther(target.id(), otherId);
    Set<UUID> locked = kind == RelationKind.MERGE ? merges.lock(target.id()) : Set.of();
    if (kind == RelationKind.CHILD) {
      locks.family();
    }
    var caller = target.caller();
    store.lock(target.id(), otherId);
    var first = store.forCommand(target.id(), Action.LINK, caller, target.ifMatch());
    var other = store.forCommand(otherId, Action.LINK, caller, null);
    rules.require(kind, first, other, caller);
    var act = new Act(caller.who(), time.instant());
    var relation = new Relation(kind, first.id(), other.id(), reason, act);
    relations.persist(relation);
    tell(first, kind.toldToFirst(), other, reason, act);
    tell(other, kind.toldToOther(), first, reason, act);
    if (kind == RelationKind.MERGE) {
      merges.merge(relation, first, other, locked, act);
    }
    if (kind.ends()) {
      end(first, other, order, act);
    }
    return relation;
  }

  /**
   * Takes a link back; an incident that ended by it is open again, and has again what a merge took
   * from it.
   */
  public void unlink(Target target, UUID relationId, String reason) {
    var caller = target.caller();
    var relation = relations.required(relationId, target.id());
    merges.lockMoved(relation);
    store.lock(relation.fromId(), relation.toId());
    relations.refresh(relation);
    store.forCommand(target.id(), Action.LINK, caller, target.ifMatch());
    var first = store.forReading(relation.fromId(), caller);
    var other = store.forReading(relation.toId(), caller);
    var act = new Act(caller.who(), time.instant());
    if (relation.kind().ends()) {
      Access.require(Action.REOPEN, caller, first.standing());
    }
    relation.end(act);
    tell(first, "relation.withdrawn", other, reason, act);
    tell(other, "relation.withdrawn", first, reason, act);
    if (relation.kind().ends()) {
      var timing = policies.current(PolicyKind.TIMING).definition();
      store.save(first, first.course().revive(reason, timing, act));
      merges.giveBack(relation, first, other, act);
    }
  }

  private void end(Incident first, Incident other, Order order, Act act) {
    var reason = order.reason();
    var why =
        order.kind() == RelationKind.DUPLICATE ? CancelReason.DUPLICATE : CancelReason.SUPERSEDED;
    var said = name(other) + (reason == null ? "" : ". " + reason);
    var proposed = WordBook.continued(first.serviceNames());
    var words = new Words(WordBook.choose(order.publicText(), proposed), said);
    store.save(first, first.course().continueAs(other.id(), why, words, said, act));
  }

  /** The reason may speak of a private incident, so it is said on that side only. */
  private void tell(Incident told, String key, Incident of, String reason, Act act) {
    boolean isHeld = of.facts().restricted() && !told.facts().restricted();
    var line = Line.of(key).value("other", name(of)).optional("reason", isHeld ? null : reason);
    store.save(told, told.record(Draft.of(Kind.CHANGE, line, act.at(), act.by()), act.at()));
  }

  /** As it is called on the timeline of another one, which more people may read. */
  private static String name(Incident incident) {
    return incident.reference() + " " + incident.outsideTitle();
  }

  /** Stores the link of a new incident to the one from which it was split, and tells both. */
  void linkSplit(Incident part, Incident origin, String reason, Act act) {
    relations.persist(new Relation(RelationKind.SPLIT, part.id(), origin.id(), reason, act));
    tell(part, RelationKind.SPLIT.toldToFirst(), origin, reason, act);
    tell(origin, RelationKind.SPLIT.toldToOther(), part, reason, act);
  }
}
