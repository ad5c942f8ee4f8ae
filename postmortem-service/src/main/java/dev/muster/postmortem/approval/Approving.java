package dev.muster.postmortem.approval;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import dev.muster.postmortem.document.Approval;
import dev.muster.postmortem.document.Approvals;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.PostmortemStatus;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.document.template.ApprovalRule;
import dev.muster.postmortem.document.template.Templates;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Lets people approve post-mortems; all of it runs in the caller's transaction. */
@ApplicationScoped
public class Approving {
  private final Postmortems postmortems;
  private final Approvals approvals;
  private final Revisions revisions;
  private final Templates templates;
  private final ReviewNews news;
  private final InstantSource time;

  Approving(
      Postmortems postmortems,
      Approvals approvals,
      Revisions revisions,
      Templates templates,
      ReviewNews news,
      InstantSource time) {
    this.postmortems = postmortems;
    this.approvals = approvals;
    this.revisions = revisions;
    this.templates = templates;
    this.news = news;
    this.time = time;
  }

  /**
   * Hands a post-mortem in for review, or makes it a draft again, and tells whom it concerns.
   *
   * @param reason why it is sent back; null when nobody says
   * @throws ProblemException 409 when it does not follow the present status, 403 when a published
   *     one is taken back by somebody without the right
   */
  public Postmortem move(UUID id, PostmortemStatus to, String reason, Actor actor) {
    Postmortem postmortem = postmortems.move(id, to, Reader.of(actor));
    if (to == PostmortemStatus.IN_REVIEW) {
      news.asked(postmortem, rule(postmortem), actor.who());
    } else {
      news.sentBack(postmortem, reason, actor.who());
    }
    return postmortem;
  }

  /** How far the approval is. */
  public ApprovalState of(Postmortem postmortem) {
    List<Approval> given = approvals.of(postmortem.id());
    boolean byOthers =
        given.stream()
            .anyMatch(
                approval ->
                    !revisions.wrote(postmortem.id(), approval.personId(), approval.name()));
    return ApprovalState.of(rule(postmortem), given, byOthers);
  }

  /**
   * The caller agrees to a post-mortem in review.
   *
   * @throws ProblemException 403 when they may not, 409 when it is not in review
   */
  public Postmortem give(UUID id, Actor actor) {
    Postmortem postmortem = inReview(id, actor);
    if (!rule(postmortem).allows(actor)) {
      throw new ProblemException(
          Problem.forbidden("approval.not-yours", "Others approve this post-mortem"));
    }
    PostmortemStatus before = postmortem.status();
    approvals.give(id, actor.who(), time.instant());
    postmortem.approved(of(postmortem).enough());
    if (postmortem.status() != before) {
      news.approved(postmortem, actor.who());
    }
    return postmortem;
  }

  /**
   * The caller does not agree any more.
   *
   * @throws ProblemException 409 when it is not in review
   */
  public Postmortem takeBack(UUID id, Actor actor) {
    Postmortem postmortem = inReview(id, actor);
    approvals.takeBack(id, actor.who(), time.instant());
    postmortem.approved(of(postmortem).enough());
    return postmortem;
  }

  /** Whoever publishes agrees by that, where they may; what is missing then. */
  public List<FieldError> missingFor(Postmortem postmortem, Actor actor) {
    if (rule(postmortem).allows(actor)) {
      approvals.give(postmortem.id(), actor.who(), time.instant());
    }
    ApprovalState state = of(postmortem);
    if (state.enough()) {
      return List.of();
    }
    return List.of(
        new FieldError(
            "approvals",
            "needed",
            state.given().size() < state.needed()
                ? state.needed() + " must approve, " + state.given().size() + " did"
                : "Somebody who did not write it must approve"));
  }

  private Postmortem inReview(UUID id, Actor actor) {
    Postmortem postmortem = postmortems.editable(id, Reader.of(actor));
    if (postmortem.status() != PostmortemStatus.IN_REVIEW
        && postmortem.status() != PostmortemStatus.APPROVED) {
      throw new ProblemException(
          Problem.conflict(
              "approval.not-in-review", "A post-mortem is approved while it is in review"));
    }
    return postmortem;
  }

  private ApprovalRule rule(Postmortem postmortem) {
    return templates
        .version(postmortem.templateKey(), postmortem.templateVersion())
        .body()
        .approvals();
  }
}
