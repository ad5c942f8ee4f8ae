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
  private final HandOverCommands handOvers;
  private final ActivePeople people;
  private final EligiblePeople eligible;
  private final InstantSource time;

  RoleCommands(
      IncidentStore store,
      Policies policies,
      HandOverCommands handOvers,
      ActivePeople people,
      EligiblePeople eligible,
      InstantSource time) {
    this.store = store;
    this.policies = policies;
    this.handOvers = handOvers;
    this.people = people;
    this.eligible = eligible;
    this.time = time;
  }

  /** The caller becomes commander where there is none. */
  public Incident takeCommand(Target target) {
    var incident = find(target, Action.TAKE_COMMAND);
    if (target.caller().personId() != null) {
      eligible.require(role(RoleDefinition.COMMANDER), target.caller().personId(), target.caller());
    }
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
   * for themselves; the commander and managers give any role to anybody who may hold it.
   *
   * @param override why somebody gets it whom the catalogue does not name, for managers; null to
   *     respect it
   */
  public Incident assign(Target target, String key, UUID personId, String override) {
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
    var isOverridden = override != null && !eligible.allows(role, personId, target.caller());
    if (isOverridden) {
      requireManager(target);
    } else {
      eligible.require(role, personId, target.caller());
    }
    var previousName =
        role.single()
            ? incident.roles().holders(key).stream().findFirst().map(people::name)
            : Optional.<String>empty();
    var changes =
        incident
            .roles()
            .assign(role, personId, person.name(), previousName.orElse(null), act(target));
    if (isOverridden) {
      changes.and(incident.roles().excuse(role, person.name(), override, act(target)));
    }
    return save(incident, changes);
  }

  /** Ends a role; anybody may end their own. */
  public Incident end(Target target, String key, UUID personId) {
    var role = role(key);
    var incident = find(target, Action.TAKE_ROLE);
    if (!target.caller().is(personId)) {
      Access.require(Action.ASSIGN_ROLE, target.caller(), incident.standing());
    }
    var changes = incident.roles().endRole(role, personId, people.name(personId), act(target));
    if (key.equals(RoleDefinition.COMMANDER)) {
      changes.and(handOvers.offerToDeputy(incident, personId, act(target)));
    }
    return save(incident, changes);
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

  private static void requireManager(Target target) {
    if (!target.caller().manager() && !target.caller().admin()) {
      throw new ProblemException(
          Problem.forbidden(
              "incident.manager-only", "Only a manager or an administrator overrides this"));
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
    return policies.current(PolicyKind.ROLES).definition().required(key);
  }
}
