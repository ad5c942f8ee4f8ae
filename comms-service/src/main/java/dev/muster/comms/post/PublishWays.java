package dev.muster.comms.post;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.policy.CommsPolicy;
import dev.muster.comms.policy.PublishMode;
import dev.muster.comms.policy.PublishRule;
import dev.muster.comms.policy.PublishStep;
import dev.muster.comms.status.PublicStatus;

/** Which way words take before they are public, as the policy says. */
final class PublishWays {
  private PublishWays() {}

  /** How a rule's words would become public in a post; null for one that does not exist yet. */
  static PublishMode mode(PublishRule rule, Post post, PublicStatus status) {
    return rule.mode(step(post, status));
  }

  private static PublishStep step(Post post, PublicStatus status) {
    if (post == null || post.stage() != PostStage.PUBLISHED) {
      return PublishStep.FIRST;
    }
    return status.open() ? PublishStep.UPDATE : PublishStep.RESOLUTION;
  }

  /** Whether a person's words about such an incident need another's yes. */
  static boolean fourEyes(
      CommsPolicy policy, KnownIncident incident, Post post, Proposal proposal) {
    PublishRule rule = policy.rule(incident.severity()).publish();
    return policy.approval().fourEyes()
        && mode(rule, post, proposal.status()) == PublishMode.APPROVAL;
  }
}
