package dev.muster.contracts.postmortem;

import dev.muster.contracts.Event;
import dev.muster.contracts.Topic;
import dev.muster.contracts.Topics;

/** What happens to a post-mortem or to one of its action items. */
@Topic(Topics.POSTMORTEMS)
public sealed interface PostmortemEvent extends Event
    permits PostmortemDrafted,
        PostmortemReviewDue,
        PostmortemOverdue,
        ReviewMeetingCalled,
        PostmortemsRecalled,
        PostmortemPublished,
        PersonMentioned,
        ApprovalAsked,
        PostmortemReviewed,
        IncidentRecurred,
        PublicVersionPublished,
        PublicVersionWithdrawn,
        ActionItemAssigned,
        ActionItemDue,
        ActionItemOverdue,
        ActionItemStatusChanged,
        ActionItemUnassigned,
        FollowUpReviewDue,
        FollowUpDigest {}
