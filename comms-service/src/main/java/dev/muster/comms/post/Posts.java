package dev.muster.comms.post;

import dev.muster.comms.query.Conditions;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.contracts.Who;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Says things in public. One transaction holds the post, what the components show, the mail to
 * subscribers with its log, the clock of the customers and the event that tells the others.
 */
@ApplicationScoped
public class Posts {
  private final PostRepository posts;
  private final PostUpdateRepository updates;
  private final GoingOut goingOut;
  private final PublicChanges changes;
  private final InstantSource time;

  Posts(
      PostRepository posts,
      PostUpdateRepository updates,
      GoingOut goingOut,
      PublicChanges changes,
      InstantSource time) {
    this.posts = posts;
    this.updates = updates;
    this.goingOut = goingOut;
    this.changes = changes;
    this.time = time;
  }

  /** A new draft without words yet. */
  Post draft(
      PostKind kind,
      UUID pageId,
      UUID incidentId,
      String reference,
      Map<String, String> title,
      Instant startedAt,
      Who by) {
    Post post =
        new Post(
            Ids.next(), kind, pageId, incidentId, reference, title, startedAt, by, time.instant());
    posts.persist(post);
    return post;
  }

  /** A draft that nobody keeps. */
  Post sketch(UUID pageId, UUID incidentId, Map<String, String> title, Who by) {
    Instant now = time.instant();
    return new Post(Ids.next(), PostKind.INCIDENT, pageId, incidentId, null, title, now, by, now);
  }

  /** Sets or replaces the one update that a draft proposes. */
  public void propose(Post post, PublicStatus status, PostWords words, Instant next) {
    Instant now = time.instant();
    PostUpdate update = updates.first(post.id()).orElseGet(() -> next(post, now));
    update.say(status, words, true, now);
    update.promise(next);
    updates.persist(update);
    post.move(status, now);
  }

  /** The same with what is said of components. */
  void propose(Post post, Proposal proposal) {
    post.claimAll(proposal.claims());
    propose(post, proposal.status(), proposal.words(), proposal.nextUpdateAt());
  }

  /** Makes a draft public with the update it proposes. */
  public PostUpdate publish(Post post, Who by, boolean deliver) {
    if (post.stage() != PostStage.DRAFT) {
      throw new ProblemException(
          Problem.conflict("post.not-a-draft", "This post is " + post.stage() + " already"));
    }
    Instant now = time.instant();
    PostUpdate update =
        updates
            .first(post.id())
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.conflict("post.no-words", "This draft says nothing yet")));
    update.say(update.status(), update.words(), deliver, now);
    post.publish(by, now);
    goingOut.with(post, update, now);
    return update;
  }

  /**
   * Adds an update to a public post.
   *
   * @param next when the public will hear more; null when nothing is promised
   */
  public PostUpdate say(
      Post post, PublicStatus status, PostWords words, boolean deliver, Instant next) {
    if (post.stage() != PostStage.PUBLISHED) {
      throw new ProblemException(
          Problem.conflict("post.not-public", "Publish this post before adding to it"));
    }
    Instant now = time.instant();
    PostUpdate update = next(post, now);
    update.say(status, words, deliver, now);
    update.promise(next);
    updates.persist(update);
    post.move(status, now);
    goingOut.with(post, update, now);
    return update;
  }

  /** Says what was proposed, as the first word of a draft or as the next of a public post. */
  PostUpdate say(Post post, Proposal proposal, Who by) {
    if (post.stage() == PostStage.DRAFT) {
      propose(post, proposal);
      return publish(post, by, proposal.deliver());
    }
    post.claimAll(proposal.claims());
    return say(
        post, proposal.status(), proposal.words(), proposal.deliver(), proposal.nextUpdateAt());
  }

  /** What a draft says; empty while it has no words, and for what is no draft. */
  Optional<Proposal> proposal(Post post) {
    return post.stage() == PostStage.DRAFT
        ? updates.first(post.id()).map(update -> update.proposal(post.claims()))
        : Optional.empty();
  }

  /** Nobody will say more in this post, which is no broken word. */
  void release(Post post) {
    goingOut.release(post);
  }

  private static PostUpdate next(Post post, Instant now) {
    return new PostUpdate(Ids.next(), post.id(), post.nextNumber(), now);
  }

  /** Writes a post out, so that its version is the one that a reader may name. */
  public Post settled(Post post) {
    posts.flush();
    return post;
  }

  void withdraw(Post post, Who by) {
    post.withdraw(by, time.instant());
  }

  /** A person decided that a draft stays one; no rule lets it out without news. */
  void kept(Post post, Who by) {
    if (post.stage() == PostStage.DRAFT) {
      post.reopenDraft(by, time.instant());
    }
  }

  void reopenDraft(Post post, Who by) {
    post.reopenDraft(by, time.instant());
  }

  /** A person gives a post other words for its title or another impact. */
  public void describe(Post post, Map<String, String> title, PostImpact impact) {
    Instant now = time.instant();
    post.rename(title, now);
    post.overrideImpact(impact, now);
    posts.flush();
    if (post.stage() == PostStage.PUBLISHED) {
      changes.happened();
    }
  }

  /**
   * @throws ProblemException 404 when there is none
   */
  public Post get(UUID id) {
    return posts
        .findByIdOptional(id)
        .orElseThrow(
            () -> new ProblemException(Problem.notFound("post.unknown", "There is no post " + id)));
  }

  /** The posts, on all pages, about an incident. */
  public List<Post> ofIncident(UUID incidentId) {
    return posts.ofIncident(incidentId);
  }

  public Optional<Post> find(UUID pageId, UUID incidentId) {
    return posts.ofIncident(incidentId).stream()
        .filter(post -> post.pageId().equals(pageId))
        .findFirst();
  }

  /** The newest first. */
  public List<Post> list(Conditions conditions, int count) {
    return posts.list(conditions, count);
  }

  /** What was said in a post, the newest first; a draft's proposal included. */
  public List<PostUpdate> updatesOf(UUID postId) {
    return updates.ofPost(postId);
  }
}
