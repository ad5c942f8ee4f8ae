package dev.muster.postmortem.approval;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ApprovalAsked;
import dev.muster.contracts.postmortem.PostmortemReviewed;
import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.document.template.ApprovalRule;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells those who may approve that they are asked to, and the authors what became of it, in the
 * caller's transaction. Of a restricted incident it says no more than its code name.
 */
@ApplicationScoped
public class ReviewNews {
  private final Postmortems postmortems;
  private final Approvers approvers;
  private final Revisions revisions;
  private final Outbox outbox;
  private final InstantSource time;

  ReviewNews(
      Postmortems postmortems,
      Approvers approvers,
      Revisions revisions,
      Outbox outbox,
      InstantSource time) {
    this.postmortems = postmortems;
    this.approvers = approvers;
    this.revisions = revisions;
    this.outbox = outbox;
    this.time = time;
  }

  /** It was handed in; nobody is asked where nobody has to agree. */
  void asked(Postmortem postmortem, ApprovalRule rule, Who by) {
    KnownIncident incident = postmortems.incident(postmortem);
    List<UUID> asked = approvers.of(postmortem, incident, rule, by.id());
    if (rule.needed() > 0 && !asked.isEmpty()) {
      outbox.record(
          new ApprovalAsked(
              postmortem.id(),
              postmortem.nextSequence(),
              time.instant(),
              incident.id(),
              postmortem.reference(),
              title(postmortem, incident),
              rule.needed(),
              asked,
              by));
    }
  }

  /** Enough people agree; {@code by} was the last of them. */
  void approved(Postmortem postmortem, Who by) {
    ended(postmortem, true, null, by);
  }

  /** It is a draft again; {@code reason} is null when nobody said why. */
  void sentBack(Postmortem postmortem, String reason, Who by) {
    ended(postmortem, false, reason, by);
  }

  private void ended(Postmortem postmortem, boolean approved, String reason, Who by) {
    KnownIncident incident = postmortems.incident(postmortem);
    List<UUID> authors = authors(postmortem, by.id());
    if (!authors.isEmpty()) {
      outbox.record(
          new PostmortemReviewed(
              postmortem.id(),
              postmortem.nextSequence(),
              time.instant(),
              incident.id(),
              postmortem.reference(),
              title(postmortem, incident),
              approved,
              incident.facts().restricted() ? null : reason,
              authors,
              by));
    }
  }

  private List<UUID> authors(Postmortem postmortem, UUID without) {
    return Stream.of(
            Stream.ofNullable(postmortem.ownerId()),
            Stream.ofNullable(postmortem.scribeId()),
            revisions.authors(postmortem.id()).stream())
        .flatMap(people -> people)
        .distinct()
        .filter(person -> !person.equals(without))
        .toList();
  }

  private static String title(Postmortem postmortem, KnownIncident incident) {
    return incident.facts().restricted() ? incident.codeName() : postmortem.title();
  }
}
