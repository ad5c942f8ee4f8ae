package dev.muster.comms.post;

import dev.muster.comms.cadence.CadenceClocks;
import dev.muster.comms.check.CheckCode;
import dev.muster.comms.check.Findings;
import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people say on status pages by themselves, checked before it is said. */
@ApplicationScoped
public class ManualPosts {
  private final Posts posts;
  private final Publications publications;
  private final Statements statements;
  private final PostReview review;
  private final SpeakingRights rights;
  private final PostChecks checks;
  private final StatusPages pages;
  private final PageChecks onPage;
  private final CadenceClocks clocks;
  private final InstantSource time;

  ManualPosts(
      Posts posts,
      Publications publications,
      Statements statements,
      PostReview review,
      SpeakingRights rights,
      PostChecks checks,
      StatusPages pages,
      PageChecks onPage,
      CadenceClocks clocks,
      InstantSource time) {
    this.posts = posts;
    this.publications = publications;
    this.statements = statements;
    this.review = review;
    this.rights = rights;
    this.checks = checks;
    this.pages = pages;
    this.onPage = onPage;
    this.clocks = clocks;
    this.time = time;
  }

  /** A new post with its first words, as a program writes it: what it publishes is out. */
  public Post create(
      Actor actor,
      UUID pageId,
      UUID incidentId,
      Map<String, String> title,
      Statement first,
      PostImpact impact,
      boolean publish) {
    return create(actor, pageId, incidentId, title, first, impact, publish, false);
  }

  /**
   * A new post with its first words.
   *
   * @param incidentId null for a post that no incident caused
   * @param impact null for what the components mean
   * @param publish false leaves it as a draft
   * @param undoable whether it waits a little, so that it can be taken back
   */
  public Post create(
      Actor actor,
      UUID pageId,
      UUID incidentId,
      Map<String, String> title,
      Statement first,
      PostImpact impact,
      boolean publish,
      boolean undoable) {
    rights.hold(incidentId);
    rights.require(actor, incidentId);
    StatusPage page = pages.get(pageId);
    onPage.languages(page, "title", title.keySet());
    statements.check(page, first);
    if (publish) {
      Findings.require(checks.ofNew(page, incidentId, title, first), first.acknowledged());
    }
    String reference = null;
    if (incidentId != null) {
      KnownIncident incident = rights.known(incidentId);
      reference = incident.reference();
      requireNone(pageId, incidentId);
    }
    Post post =
        posts.draft(
            PostKind.INCIDENT, pageId, incidentId, reference, title, time.instant(), actor.who());
    post.overrideImpact(impact, time.instant());
    Proposal proposal = statements.proposal(actor, post, first);
    posts.propose(post, proposal);
    if (publish) {
      publications.byPerson(post, proposal, actor, undoable);
    }
    return posts.settled(post);
  }

  /** Adds to a public post, or replaces what a draft proposes, as a program does. */
  public Post say(Actor actor, Post post, Statement statement) {
    return say(actor, post, statement, false);
  }

  /**
   * Adds to a public post, or replaces what a draft proposes. What waited to be said is said in
   * these words, or not at all.
   *
   * @param undoable whether what becomes public waits a little, so that it can be taken back
   */
  public Post say(Actor actor, Post post, Statement statement, boolean undoable) {
    requireRight(actor, post);
    StatusPage page = pages.get(post.pageId());
    statements.check(page, statement);
    publications.settle(post);
    Proposal proposal = statements.proposal(actor, post, statement);
    switch (post.stage()) {
      case DRAFT -> {
        posts.propose(post, proposal);
        publications.reproposed(post, proposal, actor);
      }
      case PUBLISHED -> {
        Findings.require(checks.ofProposal(page, post, proposal), statement.acknowledged());
        publications.byPerson(post, proposal, actor, undoable);
      }
      case WITHDRAWN ->
          throw new ProblemException(
              Problem.conflict("post.withdrawn", "This post was withdrawn; write a new one"));
    }
    return posts.settled(post);
  }

  /** Makes a draft public as a program does. */
  public Post publish(Actor actor, Post post, boolean deliver, Set<CheckCode> acknowledged) {
    return publish(actor, post, deliver, acknowledged, false);
  }

  /**
   * Makes a draft public; where it waits for somebody's yes, this is the yes.
   *
   * @param acknowledged findings of the checks that may stand; null for everything
   * @param undoable whether it waits a little, so that it can be taken back
   */
  public Post publish(
      Actor actor, Post post, boolean deliver, Set<CheckCode> acknowledged, boolean undoable) {
    requireRight(actor, post);
    if (post.stage() != PostStage.DRAFT) {
      throw new ProblemException(
          Problem.conflict("post.not-a-draft", "This post is " + post.stage() + " already"));
    }
    Proposal proposal =
        posts
            .proposal(post)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.conflict("post.no-words", "This draft says nothing yet")));
    Findings.require(review.findings(post), acknowledged);
    publications.publish(post, proposal.delivered(deliver), actor, undoable);
    return posts.settled(post);
  }

  /** Decides against a draft; the customers are owed nothing for it any more. */
  public Post discard(Actor actor, Post post) {
    requireRight(actor, post);
    if (post.stage() != PostStage.DRAFT) {
      throw new ProblemException(
          Problem.conflict("post.not-a-draft", "Only drafts can be discarded"));
    }
    publications.drop(post, actor.who());
    posts.withdraw(post, actor.who());
    if (post.incidentId() != null
        && posts.ofIncident(post.incidentId()).stream()
            .allMatch(each -> each.stage() == PostStage.WITHDRAWN)) {
      clocks.stopPublic(post.incidentId(), time.instant());
    }
    return posts.settled(post);
  }

  /** Gives a post another title or another impact. */
  public Post describe(Actor actor, Post post, Map<String, String> title, PostImpact impact) {
    requireRight(actor, post);
    onPage.languages(pages.get(post.pageId()), "title", title.keySet());
    posts.describe(post, title, impact);
    return posts.settled(post);
  }

  private void requireNone(UUID pageId, UUID incidentId) {
    posts
        .find(pageId, incidentId)
        .ifPresent(
            other -> {
              throw new ProblemException(
                  Problem.conflict(
                      "post.exists", "This page has post " + other.id() + " about the incident"));
            });
  }

  private void requireRight(Actor actor, Post post) {
    rights.hold(post.incidentId());
    rights.require(actor, post.incidentId());
    if (post.kind() != PostKind.INCIDENT) {
      throw new ProblemException(
          Problem.conflict("post.planned", "Planned work is changed as a maintenance"));
    }
  }
}
