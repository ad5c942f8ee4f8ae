package dev.muster.incident.role;

import dev.muster.incident.access.Access;
import dev.muster.incident.access.Action;
import dev.muster.incident.brief.Briefs;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Changes;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.person.ActivePeople;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Hands roles over from one person to another, both of whom agree. */
@ApplicationScoped
@Transactional
public class HandOverCommands {
  private final IncidentStore store;
  private final Policies policies;
  private final Briefs briefs;
  private final ActivePeople people;
  private final EligiblePeople eligible;
  private final InstantSource time;

  HandOverCommands(
      IncidentStore store,
      Policies policies,
      Briefs briefs,
      ActivePeople people,
      EligiblePeople eligible,
      InstantSource time) {
    this.store = store;
    this.policies = policies;
    this.briefs = briefs;
    this.people = people;
    this.eligible = eligible;
    this.time = time;
  }

  /** Whoever holds the role {@code key} offers it to somebody, who has to accept. */
  public Incident offer(Target target, String key, UUID toPersonId, String note) {
    var role = role(key);
    var incident = store.forCommand(target.id(), giving(key), target.caller(), target.ifMatch());
    requireHeld(incident, key, target);
    var to = people.required("toPersonId", toPersonId);
    eligible.requirePossible(role, toPersonId);
    return save(
        incident,
        incident
            .roles()
            .offer(role, target.caller().personId(), toPersonId, to.name(), note, act(target)));
  }

  /** When the commander goes, command waits for the deputy's word; anybody may be faster. */
  Changes offerToDeputy(Incident incident, UUID from, Act act) {
    var command = role(RoleDefinition.COMMANDER);
    return incident.roles().holders(RoleDefinition.DEPUTY).stream()
        .filter(deputy -> !deputy.equals(from))
        .filter(deputy -> eligible.isPossible(command, deputy))
        .findFirst()
        .map(
            deputy -> incident.roles().offer(command, from, deputy, people.name(deputy), null, act))
        .orElseGet(Changes::new);
  }

  /**
   * Accepts an offer; the brief as it stands now is kept with it, and a deputy who takes command is
   * one no longer.
   */
  public Incident accept(Target target, UUID handOverId) {
    var incident = find(target);
    var offer = offeredToCaller(incident, handOverId, target);
    var me = target.caller();
    var role = role(offer.role());
    eligible.require(role, me.personId(), me);
    var changes =
        incident.roles().accept(offer, role, briefs.of(incident), me.who().name(), act(target));
    if (role.key().equals(RoleDefinition.COMMANDER)
        && incident.roles().holders(RoleDefinition.DEPUTY).contains(me.personId())) {
      changes.and(
          incident
              .roles()
              .endRole(role(RoleDefinition.DEPUTY), me.personId(), me.who().name(), act(target)));
    }
    return save(incident, changes);
  }

  /** Declines an offer; {@code reason} may be null. */
  public Incident decline(Target target, UUID handOverId, String reason) {
    var incident = find(target);
    var offer = offeredToCaller(incident, handOverId, target);
    return refuse(incident, offer, HandOver.Status.DECLINED, reason, target);
  }

  /**
   * Takes an offer back; whoever decides about the role may do that too. {@code reason} may be
   * null.
   */
  public Incident withdraw(Target target, UUID handOverId, String reason) {
    var incident = find(target);
    var offer = incident.roles().openOffer(handOverId);
    if (!target.caller().is(offer.fromPersonId())) {
      Access.require(Action.ASSIGN_ROLE, target.caller(), incident.standing());
    }
    return refuse(incident, offer, HandOver.Status.WITHDRAWN, reason, target);
  }

  private Incident refuse(
      Incident incident, HandOver offer, HandOver.Status status, String reason, Target target) {
    return save(
        incident, incident.roles().refuse(offer, status, role(offer.role()), reason, act(target)));
  }

  private static Action giving(String role) {
    return role.equals(RoleDefinition.COMMANDER) ? Action.OFFER_COMMAND : Action.TAKE_ROLE;
  }

  private static void requireHeld(Incident incident, String role, Target target) {
    if (incident.roles().holders(role).stream().noneMatch(target.caller()::is)) {
      throw new ProblemException(
          Problem.forbidden(
              "incident.role-not-yours", "Only whoever holds the role hands it over"));
    }
  }

  private static HandOver offeredToCaller(Incident incident, UUID handOverId, Target target) {
    var offer = incident.roles().openOffer(handOverId);
    if (!target.caller().is(offer.toPersonId())) {
      throw new ProblemException(
          Problem.forbidden(
              "incident.not-offered-to-you", "Only the person it is offered to can answer"));
    }
    return offer;
  }

  private Incident find(Target target) {
    return store.forCommand(target.id(), Action.TAKE_ROLE, target.caller(), target.ifMatch());
  }

  private Incident save(Incident incident, Changes changes) {
    store.save(incident, changes);
    return incident;
  }

  private Act act(Target target) {
    return new Act(target.caller().who(), time.instant());
  }

  private RoleDefinition role(String key) {
    return policies.current(PolicyKind.ROLES).definition().required(key);
  }
}
