package dev.muster.postmortem.approval;

import dev.muster.postmortem.document.Approval;
import dev.muster.postmortem.document.template.ApprovalRule;
import dev.muster.postmortem.document.template.ApproverRole;
import java.util.List;

/**
 * How far the approval of a post-mortem is.
 *
 * @param needed how many must agree
 * @param roles of those who may
 * @param given who agrees to the text as it is
 * @param byOthers whether one of them did not write any of it
 */
public record ApprovalState(
    int needed, List<ApproverRole> roles, List<Approval> given, boolean byOthers) {

  static ApprovalState of(ApprovalRule rule, List<Approval> given, boolean byOthers) {
    return new ApprovalState(rule.needed(), rule.roles(), given, byOthers);
  }

  /** Whether enough people agree, and not its authors alone. */
  public boolean enough() {
    return given.size() >= needed && (needed == 0 || byOthers);
  }
}
