package dev.muster.incident.role;

import dev.muster.incident.access.Access;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Changes;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.person.ActivePeople;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Commands about who holds which role, and who belongs to a restricted incident. */
@ApplicationScoped
@Transactional
public class RoleCommands {
  private final IncidentStore store;
  private final Policies policies;
  private final ActivePeople people;
  private final InstantSource time;

  RoleCommands(IncidentStore store, Policies policies, ActivePeople people, InstantSource time) {
    this.store = store;
    this.policies = policies;
    this.people = people;
    this.time = time;
  }

  /** The caller becomes commander where there is none. */
  public Incident takeCommand(Target target) {
    var incident = find(target, Action.TAKE_COMMAND);
    return save(
        incident,
        incident
            .roles()
            .takeCommand(
                role(RoleDefinition.COMMANDER),
                target.caller().personId(),
                target.caller().who().name(),
                act(target)));
  }

  /**
   * Gives a role to a person. Responders take roles that nobody holds, or that several can hold,
   * for themselves; the commander and managers give any role to anybody.
   */
  public Incident assign(Target target, String key, UUID personId) {
    var role = role(key);
    var incident = find(target, Action.TAKE_ROLE);
    var isCommander = key.equals(RoleDefinition.COMMANDER);
    var takesFree =
        target.caller().is(personId) && (!role.single() || incident.roles().holders(key).isEmpty());
    if (!takesFree) {
      Access.require(
          isCommander ? Action.APPOINT_COMMANDER : Action.ASSIGN_ROLE,
          target.caller(),
          incident.standing());
    }
    var person = people.required("personId", personId);
    var previousName =
        role.single()
            ? incident.roles().holders(key).stream().findFirst().map(people::name)
            : Optional.<String>empty();
    return save(
        incident,
        incident
            .roles()
            .assign(role, personId, person.name(), previousName.orElse(null), act(target)));
  }

  /** Ends a role; anybody may end their own. */
  public Incident end(Target target, String key, UUID personId) {
    var role = role(key);
    var incident = find(target, Action.TAKE_ROLE);
    if (!target.caller().is(personId)) {
      Access.require(Action.ASSIGN_ROLE, target.caller(), incident.standing());
    }
    return save(
        incident, incident.roles().endRole(role, personId, people.name(personId), act(target)));
  }

  /** The commander offers the command to somebody, who has to accept. */
  public Incident offer(Target target, UUID toPersonId, String note) {
    var incident = find(target, Action.OFFER_COMMAND);
    var to = people.required("toPersonId", toPersonId);
    return save(
        incident,
        incident
            .roles()
            .offer(
                role(RoleDefinition.COMMANDER),
                target.caller().personId(),
                toPersonId,
                to.name(),
                note,
                act(target)));
  }

  public Incident accept(Target target, UUID handOverId) {
    var incident = find(target, Action.TAKE_ROLE);
    var offer = incident.roles().openOffer(handOverId);
    requireOffered(target, offer.toPersonId());
    return save(
        incident,
        incident
            .roles()
            .accept(offer, role(offer.role()), target.caller().who().name(), act(target)));
  }

  /** Declines an offer; {@code reason} may be null. */
  public Incident decline(Target target, UUID handOverId, String reason) {
    var incident = find(target, Action.TAKE_ROLE);
    var offer = incident.roles().openOffer(handOverId);
    requireOffered(target, offer.toPersonId());
    return save(
        incident,
        incident
            .roles()
            .refuse(offer, HandOver.Status.DECLINED, role(offer.role()), reason, act(target)));
  }

  /** Takes an offer back; {@code reason} may be null. */
  public Incident withdraw(Target target, UUID handOverId, String reason) {
    var incident = find(target, Action.OFFER_COMMAND);
    var offer = incident.roles().openOffer(handOverId);
    return save(
        incident,
        incident
            .roles()
            .refuse(offer, HandOver.Status.WITHDRAWN, role(offer.role()), reason, act(target)));
  }

  public Incident admit(Target target, UUID personId) {
    var incident = find(target, Action.MANAGE_MEMBERS);
    return save(
        incident,
        incident
            .roles()
            .admit(personId, people.required("personId", personId).name(), act(target)));
  }

  public Incident dismiss(Target target, UUID personId) {
    var incident = find(target, Action.MANAGE_MEMBERS);
    return save(incident, incident.roles().dismiss(personId, people.name(personId), act(target)));
  }

  private static void requireOffered(Target target, UUID personId) {
    if (!target.caller().is(personId)) {
      throw new ProblemException(
          Problem.forbidden(
              "incident.not-offered-to-you", "Only the person it is offered to can answer"));
    }
  }

  private Incident find(Target target, Action action) {
    return store.forCommand(target.id(), action, target.caller(), target.ifMatch());
  }

  private Incident save(Incident incident, Changes changes) {
    store.save(incident, changes);
    return incident;
  }

  private Act act(Target target) {
    return new Act(target.caller().who(), time.instant());
  }

  private RoleDefinition role(String key) {
    return policies
        .current(PolicyKind.ROLES)
        .definition()
        .role(key)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.unprocessable(
                        "incident.no-such-role",
                        "There is no role " + key,
                        new FieldError("role", "exists", "is not in the role catalogue"))));
  }
}
