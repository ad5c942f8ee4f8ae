package dev.muster.comms.post;

import dev.muster.comms.check.CheckCode;
import dev.muster.comms.check.Findings;
import dev.muster.comms.component.Components;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Corrects what was said in public, visibly: the earlier words stay beside the new ones. */
@ApplicationScoped
public class Corrections {
  private final PostUpdateRepository updates;
  private final Revisions revisions;
  private final SpeakingRights rights;
  private final PostChecks checks;
  private final PageChecks onPage;
  private final StatusPages pages;
  private final Components components;
  private final PublicChanges changes;
  private final Event<PostWentOut> wentOut;
  private final InstantSource time;

  Corrections(
      PostUpdateRepository updates,
      Revisions revisions,
      SpeakingRights rights,
      PostChecks checks,
      PageChecks onPage,
      StatusPages pages,
      Components components,
      PublicChanges changes,
      Event<PostWentOut> wentOut,
      InstantSource time) {
    this.updates = updates;
    this.revisions = revisions;
    this.rights = rights;
    this.checks = checks;
    this.onPage = onPage;
    this.pages = pages;
    this.components = components;
    this.changes = changes;
    this.wentOut = wentOut;
    this.time = time;
  }

  /**
   * Gives an update other words; whoever speaks for the incident may.
   *
   * @param body by language; takes the place of all words
   * @param deliver whether subscribers are told of the correction
   * @param acknowledged findings of the checks that may stand; null for everything
   * @throws ProblemException 404 when the post has no such update, 409 when it is not public, 422
   *     when nothing differs
   */
  public PostUpdate correct(
      Actor actor,
      Post post,
      UUID updateId,
      Map<String, String> body,
      boolean deliver,
      Set<CheckCode> acknowledged) {
    rights.require(actor, post.incidentId());
    PostUpdate update = published(post, updateId);
    StatusPage page = pages.get(post.pageId());
    onPage.languages(page, "body", body.keySet());
    requireNews(update, body);
    Findings.require(checks.ofCorrection(page, post, update, body), acknowledged);
    Instant now = time.instant();
    revisions.keep(
        update.id(), new Revision(update.revision() + 1, update.body(), now, actor.who()));
    update.correct(body, now);
    post.corrected(now);
    updates.flush();
    if (deliver) {
      wentOut.fire(new PostWentOut(page, post, update, components.byIds(post.componentIds())));
    }
    changes.happened();
    return update;
  }

  /** Earlier words of all updates of a post, by update, the newest first. */
  public Map<UUID, List<Revision>> ofPost(UUID postId) {
    return revisions.ofPost(postId);
  }

  private PostUpdate published(Post post, UUID updateId) {
    if (post.stage() != PostStage.PUBLISHED) {
      throw new ProblemException(
          Problem.conflict("post.not-public", "Only what is public is corrected"));
    }
    return updates
        .findByIdOptional(updateId)
        .filter(update -> update.postId().equals(post.id()))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound(
                        "post.unknown-update", "This post has no update " + updateId)));
  }

  private static void requireNews(PostUpdate update, Map<String, String> body) {
    if (body.equals(update.body())) {
      throw new ProblemException(
          Problem.unprocessable(
              "post.nothing-corrected",
              "These are the words that stand there",
              new FieldError("body", "different", "must differ from what is said")));
    }
  }
}
