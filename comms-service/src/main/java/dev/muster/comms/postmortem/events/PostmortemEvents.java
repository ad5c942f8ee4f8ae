package dev.muster.comms.postmortem.events;

import dev.muster.comms.notice.FollowUpNotices;
import dev.muster.comms.notice.PostmortemNotices;
import dev.muster.comms.notice.ReviewNotices;
import dev.muster.comms.postmortem.PublicVersionIntake;
import dev.muster.contracts.postmortem.ActionItemAssigned;
import dev.muster.contracts.postmortem.ActionItemDue;
import dev.muster.contracts.postmortem.ActionItemOverdue;
import dev.muster.contracts.postmortem.ActionItemUnassigned;
import dev.muster.contracts.postmortem.ApprovalAsked;
import dev.muster.contracts.postmortem.FollowUpDigest;
import dev.muster.contracts.postmortem.FollowUpReviewDue;
import dev.muster.contracts.postmortem.IncidentRecurred;
import dev.muster.contracts.postmortem.PersonMentioned;
import dev.muster.contracts.postmortem.PostmortemDrafted;
import dev.muster.contracts.postmortem.PostmortemOverdue;
import dev.muster.contracts.postmortem.PostmortemPublished;
import dev.muster.contracts.postmortem.PostmortemReviewDue;
import dev.muster.contracts.postmortem.PostmortemReviewed;
import dev.muster.contracts.postmortem.PostmortemsRecalled;
import dev.muster.contracts.postmortem.PublicVersionPublished;
import dev.muster.contracts.postmortem.PublicVersionWithdrawn;
import dev.muster.contracts.postmortem.ReviewMeetingCalled;
import dev.muster.platform.inbox.EventRouter;
import dev.muster.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code muster.postmortems}. */
@ApplicationScoped
public class PostmortemEvents {
  private final Inbox inbox;
  private final EventRouter router;

  PostmortemEvents(
      Inbox inbox,
      PostmortemNotices notices,
      FollowUpNotices followUp,
      ReviewNotices reviews,
      PublicVersionIntake publicVersions) {
    this.inbox = inbox;
    this.router =
        EventRouter.named("comms.postmortems")
            .on(PostmortemDrafted.class, notices::drafted)
            .on(PostmortemReviewDue.class, reviews::reviewDue)
            .on(PostmortemOverdue.class, reviews::overdue)
            .on(ReviewMeetingCalled.class, reviews::meeting)
            .on(PostmortemsRecalled.class, reviews::recalled)
            .on(PostmortemPublished.class, notices::published)
            .on(PersonMentioned.class, notices::mentioned)
            .on(ApprovalAsked.class, reviews::approvalAsked)
            .on(PostmortemReviewed.class, reviews::reviewed)
            .on(IncidentRecurred.class, reviews::recurred)
            .on(PublicVersionPublished.class, publicVersions::published)
            .on(PublicVersionWithdrawn.class, publicVersions::withdrawn)
            .on(ActionItemAssigned.class, notices::assigned)
            .on(ActionItemDue.class, notices::due)
            .on(ActionItemOverdue.class, notices::overdue)
            .on(ActionItemUnassigned.class, followUp::unassigned)
            .on(FollowUpReviewDue.class, followUp::reviewDue)
            .on(FollowUpDigest.class, followUp::digest);
  }

  @Incoming("postmortems")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, router);
  }
}
