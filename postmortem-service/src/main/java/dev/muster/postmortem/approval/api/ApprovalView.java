package dev.muster.postmortem.approval.api;

import dev.muster.platform.security.Actor;
import dev.muster.postmortem.approval.ApprovalState;
import dev.muster.postmortem.document.Approval;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.PostmortemStatus;
import dev.muster.postmortem.document.template.ApproverRole;
import java.util.List;
import java.util.Objects;

/**
 * How far the approval of a post-mortem is.
 *
 * @param needed how many must agree; one of them must not have written any of it
 * @param roles of those who may
 * @param enough whether nobody else has to
 * @param mayApprove whether the caller has the right
 * @param approved whether the caller agrees to the text as it is
 */
public record ApprovalView(
    PostmortemStatus status,
    int needed,
    List<ApproverRole> roles,
    List<Approval> given,
    boolean enough,
    boolean mayApprove,
    boolean approved) {

  /** The state as {@code actor} sees it. */
  public static ApprovalView from(Postmortem postmortem, ApprovalState state, Actor actor) {
    return new ApprovalView(
        postmortem.status(),
        state.needed(),
        state.roles(),
        state.given(),
        state.enough(),
        state.roles().stream().anyMatch(role -> actor.has(role.role())),
        state.given().stream().anyMatch(approval -> isOf(approval, actor)));
  }

  private static boolean isOf(Approval approval, Actor actor) {
    return actor.personId() == null
        ? approval.personId() == null && approval.name().equals(actor.name())
        : Objects.equals(approval.personId(), actor.personId());
  }
}
