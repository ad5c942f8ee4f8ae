package dev.muster.comms.post;

import dev.muster.comms.check.CheckCode;
import dev.muster.comms.check.Findings;
import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.incident.KnownIncidents;
import dev.muster.comms.policy.Policies;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.contracts.Who;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of words that wait: somebody decides, or time does. */
@ApplicationScoped
public class PublicationDecisions {
  private final Publications publications;
  private final Posts posts;
  private final Approvals approvals;
  private final SpeakingRights rights;
  private final PostChecks checks;
  private final PageChecks onPage;
  private final StatusPages pages;
  private final KnownIncidents incidents;
  private final Policies policies;
  private final InstantSource time;

  PublicationDecisions(
      Publications publications,
      Posts posts,
      Approvals approvals,
      SpeakingRights rights,
      PostChecks checks,
      PageChecks onPage,
      StatusPages pages,
      KnownIncidents incidents,
      Policies policies,
      InstantSource time) {
    this.publications = publications;
    this.posts = posts;
    this.approvals = approvals;
    this.rights = rights;
    this.checks = checks;
    this.onPage = onPage;
    this.pages = pages;
    this.incidents = incidents;
    this.policies = policies;
    this.time = time;
  }

  /**
   * Says yes, or lets go out now what only waits for its time.
   *
   * @param publication locked
   * @param body other words by language; null for those that were proposed
   * @param acknowledged findings of the checks that may stand; null for everything
   * @param undoable whether the yes may be taken back for as long as the policy says
   */
  public Publication approve(
      Actor actor,
      Publication publication,
      Map<String, String> body,
      Set<CheckCode> acknowledged,
      boolean undoable) {
    requirePending(publication, PublicationState.WAITING);
    requireMay(actor, publication);
    reword(actor, publication, body);
    Post post = posts.get(publication.postId());
    Findings.require(
        checks.ofProposal(pages.get(post.pageId()), post, publication.proposal()), acknowledged);
    publications.yes(publication, actor, undoable);
    return publications.settled(publication);
  }

  private void requireMay(Actor actor, Publication publication) {
    if (publication.mode() == PublicationMode.APPROVAL) {
      approvals.require(actor, publication);
      rights.requireSpeakable(publication.incidentId());
    } else {
      rights.require(actor, publication.incidentId());
    }
  }

  private void reword(Actor actor, Publication publication, Map<String, String> body) {
    PostWords present = publication.proposal().words();
    if (body != null && !body.equals(present.body())) {
      StatusPage page = pages.get(publication.pageId());
      onPage.languages(page, "body", body.keySet());
      publication.propose(
          publication
              .proposal()
              .saying(
                  PostWords.written(body, actor.who(), WordsFrom.PERSON)
                      .expecting(present.expectedAt())));
    }
  }

  /**
   * Decides against it, or takes a yes back: then it waits for one again.
   *
   * @param publication locked
   * @param reason told to the author; needed where somebody was asked for a yes
   */
  public Publication stop(Actor actor, Publication publication, String reason) {
    requirePending(publication, PublicationState.WAITING, PublicationState.APPROVED);
    requireMayStop(actor, publication);
    Instant now = time.instant();
    if (publication.state() == PublicationState.APPROVED) {
      publication.unapprove(now.plus(policies.current().approval().answerWithin()));
      return publications.settled(publication);
    }
    if (publication.mode() == PublicationMode.APPROVAL) {
      requireReason(reason);
    }
    publication.stop(actor.who(), now, reason);
    posts.kept(posts.get(publication.postId()), actor.who());
    known(publication)
        .filter(incident -> publication.mode() != PublicationMode.UNDO && reason != null)
        .ifPresent(incident -> approvals.refused(publication, incident, actor, reason));
    return publications.settled(publication);
  }

  /** Who may say yes, and who speaks for the incident: among them whoever wrote it. */
  private void requireMayStop(Actor actor, Publication publication) {
    boolean asked = actor.personId() != null && publication.asked().contains(actor.personId());
    if (!asked && !publication.by(actor)) {
      rights.requireRole(actor, publication.incidentId());
    }
  }

  private static void requireReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw new ProblemException(
          Problem.unprocessable(
              "publication.no-reason",
              "Say why this may not become public",
              new FieldError("reason", "needed", "the author wants to know")));
    }
  }

  private static void requirePending(Publication publication, PublicationState... wanted) {
    if (!Set.of(wanted).contains(publication.state())) {
      throw new ProblemException(
          Problem.conflict(
              "publication.decided",
              "This is "
                  + publication.state()
                  + Optional.ofNullable(publication.decidedBy())
                      .map(who -> " by " + who.name())
                      .orElse("")));
    }
  }

  /** Its time came: it goes out, or the next is asked; what became confidential never goes out. */
  void due(Publication publication) {
    Optional<KnownIncident> incident = known(publication);
    if (incident.filter(KnownIncident::confidential).isPresent()) {
      publication.stop(Who.rule("comms.confidential"), time.instant(), null);
    } else if (publication.settled()) {
      publications.out(publication, publication.lastDecidedBy());
    } else if (publication.mode() == PublicationMode.AFTER_DELAY) {
      publications.out(publication, Who.rule("comms.policy v" + policies.current().version()));
    } else {
      approvals.ask(publication, incident.orElseThrow(), time.instant());
    }
  }

  private Optional<KnownIncident> known(Publication publication) {
    return Optional.ofNullable(publication.incidentId()).flatMap(incidents::find);
  }
}
