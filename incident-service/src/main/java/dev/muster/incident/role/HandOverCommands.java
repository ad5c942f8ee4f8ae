package dev.muster.incident.role;

import dev.muster.incident.access.Action;
import dev.muster.incident.brief.Briefs;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Changes;
import dev.muster.incident.incident.Deed;
import dev.muster.incident.incident.Deeds;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.person.ActivePeople;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Hands roles over from one person to another, both of whom agree. */
@ApplicationScoped
@Transactional
public class HandOverCommands {
  private final Deeds deeds;
  private final Policies policies;
  private final Briefs briefs;
  private final ActivePeople people;
  private final EligiblePeople eligible;

  HandOverCommands(
      Deeds deeds, Policies policies, Briefs briefs, ActivePeople people, EligiblePeople eligible) {
    this.deeds = deeds;
    this.policies = policies;
    this.briefs = briefs;
    this.people = people;
    this.eligible = eligible;
  }

  /** Whoever holds the role {@code key} offers it to somebody, who has to accept. */
  public Incident offer(Target target, String key, UUID toPersonId, String note) {
    var role = role(key);
    var deed = deeds.begin(target, giving(key));
    requireHeld(deed, key);
    var to = people.required("toPersonId", toPersonId);
    eligible.requirePossible(role, toPersonId);
    var me = deed.caller().personId();
    return deed.save(
        deed.incident().roles().offer(role, me, toPersonId, to.name(), note, deed.act()));
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
    var deed = deeds.begin(target, Action.TAKE_ROLE);
    var incident = deed.incident();
    var offer = offeredToCaller(deed, handOverId);
    var me = deed.caller();
    var role = role(offer.role());
    eligible.require(role, me.personId(), me);
    var changes =
        incident.roles().accept(offer, role, briefs.of(incident), me.who().name(), deed.act());
    if (role.key().equals(RoleDefinition.COMMANDER)
        && incident.roles().holders(RoleDefinition.DEPUTY).contains(me.personId())) {
      changes.and(
          incident
              .roles()
              .endRole(role(RoleDefinition.DEPUTY), me.personId(), me.who().name(), deed.act()));
    }
    return deed.save(changes);
  }

  /** Declines an offer; {@code reason} may be null. */
  public Incident decline(Target target, UUID handOverId, String reason) {
    var deed = deeds.begin(target, Action.TAKE_ROLE);
    var offer = offeredToCaller(deed, handOverId);
    return refuse(deed, offer, HandOver.Status.DECLINED, reason);
  }

  /**
   * Takes an offer back; whoever decides about the role may do that too. {@code reason} may be
   * null.
   */
  public Incident withdraw(Target target, UUID handOverId, String reason) {
    var deed = deeds.begin(target, Action.TAKE_ROLE);
    var offer = deed.incident().roles().openOffer(handOverId);
    if (!deed.caller().is(offer.fromPersonId())) {
      deed.require(Action.ASSIGN_ROLE);
    }
    return refuse(deed, offer, HandOver.Status.WITHDRAWN, reason);
  }

  private Incident refuse(Deed deed, HandOver offer, HandOver.Status status, String reason) {
    var roles = deed.incident().roles();
    return deed.save(roles.refuse(offer, status, role(offer.role()), reason, deed.act()));
  }

  private static Action giving(String role) {
    return role.equals(RoleDefinition.COMMANDER) ? Action.OFFER_COMMAND : Action.TAKE_ROLE;
  }

  private static void requireHeld(Deed deed, String role) {
    if (deed.incident().roles().holders(role).stream().noneMatch(deed.caller()::is)) {
      throw new ProblemException(
          Problem.forbidden(
              "incident.role-not-yours", "Only whoever holds the role hands it over"));
    }
  }

  private static HandOver offeredToCaller(Deed deed, UUID handOverId) {
    var offer = deed.incident().roles().openOffer(handOverId);
    if (!deed.caller().is(offer.toPersonId())) {
      throw new ProblemException(
          Problem.forbidden(
              "incident.not-offered-to-you", "Only the person it is offered to can answer"));
    }
    return offer;
  }

  private RoleDefinition role(String key) {
    return policies.current(PolicyKind.ROLES).definition().required(key);
  }
}
