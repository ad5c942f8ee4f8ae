package dev.muster.incident.next;

import dev.muster.incident.access.Action;

/** What may have to be done next; of two that press alike the earlier one comes first. */
public enum StepKind {
  TAKE_COMMAND(Action.TAKE_COMMAND),
  ANSWER_OFFER(Action.TAKE_ROLE),
  ACKNOWLEDGE(Action.CHANGE_STATE),
  POST_UPDATE(Action.POST_UPDATE),
  CALL_PEOPLE(Action.REQUEST_RESPONDERS),
  RESOLVE(Action.RESOLVE),
  DECIDE(Action.DECIDE),
  OBJECT(Action.ADD_TO_TIMELINE),
  ASSIGN_ROLE(Action.ASSIGN_ROLE),
  ASK_ABOUT_TASK(Action.ADD_TO_TIMELINE),
  ASK_ABOUT_HYPOTHESIS(Action.ADD_TO_TIMELINE),
  ASSESS_IMPACT(Action.SET_IMPACT),
  TICK(Action.ADD_TO_TIMELINE),
  PROPOSE_HYPOTHESIS(Action.ADD_TO_TIMELINE),
  LOOK_AT_ALERTS(Action.ADD_TO_TIMELINE),
  VOUCH(Action.ATTEST),
  RECORD_CAUSE(Action.EDIT),
  RECORD_OUTCOME(Action.ADD_TO_TIMELINE),
  CLOSE(Action.CLOSE);

  private final Action action;

  StepKind(Action action) {
    this.action = action;
  }

  /** What somebody must be entitled to who does it. */
  public Action action() {
    return action;
  }
}
