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
  private final Briefs briefs;
  private final ActivePeople people;
  private final EligiblePeople eligible;
  private final InstantSource time;

  RoleCommands(
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
      changes.and(offerToDeputy(incident, personId, act(target)));
    }
    return save(incident, changes);
  }

  /** When the commander goes, command waits for the deputy's word; anybody may be faster. */
  private Changes offerToDeputy(Incident incident, UUID from, Act act) {
    return incident.roles().holders(RoleDefinition.DEPUTY).stream()
        .filter(deputy -> !deputy.equals(from))
        .findFirst()
        .map(
            deputy ->
                incident
                    .roles()
                    .offer(
                        role(RoleDefinition.COMMANDER),
                        from,
                        deputy,
                        people.name(deputy),
                        null,
                        act))
        .orElseGet(Changes::new);
  }

  /** The commander offers the command to somebody, who has to accept. */
  public Incident offer(Target target, UUID toPersonId, String note) {
    var incident = find(target, Action.OFFER_COMMAND);
    var to = people.required("toPersonId", toPersonId);
    eligible.require(role(RoleDefinition.COMMANDER), toPersonId, target.caller());
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

  /**
   * Accepts an offer; the brief as it stands now is kept with it, and a deputy who takes over is
   * one no longer.
   */
  public Incident accept(Target target, UUID handOverId) {
    var incident = find(target, Action.TAKE_ROLE);
    var offer = incident.roles().openOffer(handOverId);
    requireOffered(target, offer.toPersonId());
    var me = target.caller();
    var changes =
        incident
            .roles()
            .accept(offer, role(offer.role()), briefs.of(incident), me.who().name(), act(target));
    if (incident.roles().holders(RoleDefinition.DEPUTY).contains(me.personId())) {
      changes.and(
          incident
              .roles()
              .endRole(role(RoleDefinition.DEPUTY), me.personId(), me.who().name(), act(target)));
    }
    return save(incident, changes);
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

  private static void requireManager(Target target) {
    if (!target.caller().manager() && !target.caller().admin()) {
      throw new ProblemException(
          Problem.forbidden(
              "incident.manager-only", "Only a manager or an administrator overrides this"));
    }
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
