package dev.muster.incident.access;

import dev.muster.contracts.IncidentState;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may do what: stakeholders read, responders work, only the commander decides (DCN-01), anybody
 * who responds may take command when nobody has it (ROLE-15), and managers may appoint somebody. A
 * restricted incident does not exist for others than its members and administrators.
 */
public final class Access {
  private Access() {}

  /** Whether {@code caller} may know of the incident at all. */
  public static boolean sees(Caller caller, Standing incident) {
    return !incident.restricted()
        || caller.admin()
        || incident.members().stream().anyMatch(caller::is);
  }

  /** Everything that {@code caller} may do now. */
  public static Set<Action> allowed(Caller caller, Standing incident) {
    var allowed = EnumSet.noneOf(Action.class);
    for (Action action : Action.values()) {
      if (isPossible(action, incident) && isPermitted(action, caller, incident)) {
        allowed.add(action);
      }
    }
    return Collections.unmodifiableSet(allowed);
  }

  /**
   * Passes when {@code caller} is entitled to {@code action}; whether the incident is in a state
   * for it is the aggregate's question.
   *
   * @throws ProblemException 403 {@code incident.commander-only}, {@code incident.manager-only},
   *     {@code incident.person-only} or {@code incident.responder-only} otherwise
   */
  public static void require(Action action, Caller caller, Standing incident) {
    if (isPermitted(action, caller, incident)) {
      return;
    }
    throw new ProblemException(refusal(action, caller));
  }

  private static Problem refusal(Action action, Caller caller) {
    if (!caller.responder()) {
      return Problem.forbidden("incident.responder-only", "Only responders take part in incidents");
    }
    return switch (action) {
      case DECIDE, LOWER_SEVERITY, RESOLVE, OVERRIDE_GATE, CLOSE, REOPEN, CANCEL, OFFER_COMMAND ->
          Problem.forbidden(
              "incident.commander-only", "Only the incident commander decides this; take command");
      case APPOINT_COMMANDER, MANAGE_MEMBERS, MANAGE_ROOM, CORRECT_MILESTONES, SETTLE_SEVERITY ->
          Problem.forbidden(
              "incident.manager-only",
              "Only the commander, a manager or an administrator does this");
      case TAKE_COMMAND, TAKE_ROLE ->
          Problem.forbidden(
              "incident.person-only", "Only a person of the catalogue can hold a role");
      case ASSIGN_ROLE ->
          Problem.forbidden(
              "incident.commander-only",
              "Only the commander, a manager or an administrator gives roles to others");
      case ADD_TO_TIMELINE,
          POST_UPDATE,
          CHANGE_STATE,
          RAISE_SEVERITY,
          SET_IMPACT,
          EDIT,
          ATTEST,
          REQUEST_RESPONDERS,
          LINK,
          MOVE_ALERTS ->
          Problem.forbidden("incident.responder-only", "Only responders do this");
    };
  }

  private static boolean isPermitted(Action action, Caller caller, Standing incident) {
    if (!caller.responder()) {
      return false;
    }
    boolean commands = caller.is(incident.commanderId());
    return switch (action) {
      case ADD_TO_TIMELINE,
          POST_UPDATE,
          CHANGE_STATE,
          RAISE_SEVERITY,
          SET_IMPACT,
          EDIT,
          ATTEST,
          REQUEST_RESPONDERS,
          LINK,
          MOVE_ALERTS ->
          true;
      case TAKE_COMMAND, TAKE_ROLE -> caller.personId() != null;
      case ASSIGN_ROLE,
          APPOINT_COMMANDER,
          MANAGE_MEMBERS,
          MANAGE_ROOM,
          CORRECT_MILESTONES,
          SETTLE_SEVERITY ->
          commands || caller.manager() || caller.admin();
      case DECIDE, LOWER_SEVERITY, RESOLVE, OVERRIDE_GATE, CLOSE, REOPEN, CANCEL, OFFER_COMMAND ->
          commands;
    };
  }

  private static boolean isPossible(Action action, Standing incident) {
    var state = incident.state();
    return switch (action) {
      case ADD_TO_TIMELINE,
          SET_IMPACT,
          EDIT,
          ASSIGN_ROLE,
          APPOINT_COMMANDER,
          TAKE_ROLE,
          MANAGE_MEMBERS,
          LINK,
          CORRECT_MILESTONES ->
          true;
      case TAKE_COMMAND -> incident.commanderId() == null;
      case POST_UPDATE, MOVE_ALERTS -> Lifecycle.isOpen(state) || state == IncidentState.RESOLVED;
      case CHANGE_STATE,
          DECIDE,
          RAISE_SEVERITY,
          LOWER_SEVERITY,
          ATTEST,
          REQUEST_RESPONDERS,
          RESOLVE,
          OVERRIDE_GATE,
          CANCEL,
          MANAGE_ROOM ->
          Lifecycle.isOpen(state);
      case OFFER_COMMAND -> incident.commanderId() != null;
      case CLOSE, REOPEN -> state == IncidentState.RESOLVED;
      case SETTLE_SEVERITY -> state == IncidentState.RESOLVED || state == IncidentState.CLOSED;
    };
  }
}
