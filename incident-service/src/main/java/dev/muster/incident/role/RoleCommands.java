package dev.muster.incident.role;

import dev.muster.incident.access.Action;
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
import java.util.Optional;
import java.util.UUID;

/** Commands about who holds which role, and who belongs to a restricted incident. */
@ApplicationScoped
@Transactional
public class RoleCommands {
  private final Deeds deeds;
  private final Policies policies;
  private final HandOverCommands handOvers;
  private final ActivePeople people;
  private final EligiblePeople eligible;

  RoleCommands(
      Deeds deeds,
      Policies policies,
      HandOverCommands handOvers,
      ActivePeople people,
      EligiblePeople eligible) {
    this.deeds = deeds;
    this.policies = policies;
    this.handOvers = handOvers;
    this.people = people;
    this.eligible = eligible;
  }

  /** The caller becomes commander where there is none. */
  public Incident takeCommand(Target target) {
    var deed = deeds.begin(target, Action.TAKE_COMMAND);
    var me = deed.caller();
    var command = role(RoleDefinition.COMMANDER);
    if (me.personId() != null) {
      eligible.require(command, me.personId(), me);
    }
    return deed.save(
        deed.incident().roles().takeCommand(command, me.personId(), me.who().name(), deed.act()));
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
    var deed = deeds.begin(target, Action.TAKE_ROLE);
    var roles = deed.incident().roles();
    var isCommander = key.equals(RoleDefinition.COMMANDER);
    var takesFree =
        target.caller().is(personId) && (!role.single() || roles.holders(key).isEmpty());
    if (!takesFree) {
      deed.require(isCommander ? Action.APPOINT_COMMANDER : Action.ASSIGN_ROLE);
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
            ? roles.holders(key).stream().findFirst().map(people::name)
            : Optional.<String>empty();
    var changes =
        roles.assign(role, personId, person.name(), previousName.orElse(null), deed.act());
    if (isOverridden) {
      changes.and(roles.excuse(role, person.name(), override, deed.act()));
    }
    return deed.save(changes);
  }

  /** Ends a role; anybody may end their own. */
  public Incident end(Target target, String key, UUID personId) {
    var role = role(key);
    var deed = deeds.begin(target, Action.TAKE_ROLE);
    var incident = deed.incident();
    if (!target.caller().is(personId)) {
      deed.require(Action.ASSIGN_ROLE);
    }
    var changes = incident.roles().endRole(role, personId, people.name(personId), deed.act());
    if (key.equals(RoleDefinition.COMMANDER)) {
      changes.and(handOvers.offerToDeputy(incident, personId, deed.act()));
    }
    return deed.save(changes);
  }

  public Incident admit(Target target, UUID personId) {
    var deed = deeds.begin(target, Action.MANAGE_MEMBERS);
    var name = people.required("personId", personId).name();
    return deed.save(deed.incident().roles().admit(personId, name, deed.act()));
  }

  public Incident dismiss(Target target, UUID personId) {
    var deed = deeds.begin(target, Action.MANAGE_MEMBERS);
    return deed.save(deed.incident().roles().dismiss(personId, people.name(personId), deed.act()));
  }

  private static void requireManager(Target target) {
    if (!target.caller().manager() && !target.caller().admin()) {
      throw new ProblemException(
          Problem.forbidden(
              "incident.manager-only", "Only a manager or an administrator overrides this"));
    }
  }

  private RoleDefinition role(String key) {
    return policies.current(PolicyKind.ROLES).definition().required(key);
  }
}
