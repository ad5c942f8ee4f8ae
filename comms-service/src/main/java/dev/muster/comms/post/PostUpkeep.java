package dev.muster.comms.post;

import dev.muster.comms.component.Components;
import dev.muster.comms.query.Conditions;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.contracts.Who;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is done to posts beyond speaking: history, post-mortems, mending and taking back. */
@ApplicationScoped
public class PostUpkeep {
  private final Posts posts;
  private final PostUpdateRepository updates;
  private final SpeakingRights rights;
  private final Components components;
  private final PublicChanges changes;
  private final InstantSource time;

  PostUpkeep(
      Posts posts,
      PostUpdateRepository updates,
      SpeakingRights rights,
      Components components,
      PublicChanges changes,
      InstantSource time) {
    this.posts = posts;
    this.updates = updates;
    this.rights = rights;
    this.components = components;
    this.changes = changes;
    this.time = time;
  }

  /**
   * @throws ProblemException 403 when the actor may not speak in this post
   */
  public void requireRight(Actor actor, Post post) {
    rights.require(actor, post.incidentId());
  }

  /** The public post of a page with this public id. */
  public Optional<Post> published(UUID pageId, String code) {
    return posts
        .list(
            new Conditions()
                .and("pageId = ?", pageId)
                .and("code = ?", code)
                .and("stage = ?", PostStage.PUBLISHED),
            1)
        .stream()
        .findFirst();
  }

  /** What was said in several posts, by post, the newest first. */
  public Map<UUID, List<PostUpdate>> updatesOf(Collection<UUID> postIds) {
    return updates.ofPosts(postIds).stream().collect(Collectors.groupingBy(PostUpdate::postId));
  }

  /**
   * Writes an incident that is over into the history; nobody is told.
   *
   * @param at when it was, from its beginning to its end
   * @param impact null for none
   */
  public Post backfill(
      Actor actor,
      UUID pageId,
      Map<String, String> title,
      Map<String, String> body,
      Instant at,
      PostImpact impact) {
    Post post = posts.draft(PostKind.INCIDENT, pageId, null, null, title, at, actor.who());
    post.overrideImpact(impact, time.instant());
    posts.propose(
        post, PublicStatus.RESOLVED, PostWords.written(body, actor.who(), WordsFrom.PERSON), null);
    posts.publish(post, actor.who(), false).date(at);
    post.dateBack(at);
    return posts.settled(post);
  }

  /**
   * Says of these components what is said of them, and of no others anything any more.
   *
   * @param claimed what it says of each component that it is about
   */
  public Post concern(Post post, Map<UUID, ComponentStatus> claimed) {
    Set<UUID> touched = new HashSet<>(post.componentIds());
    touched.addAll(claimed.keySet());
    post.concern(claimed);
    posts.settled(post);
    components.refresh(touched, post.id());
    changes.happened();
    return post;
  }

  /** Shows something that was said as if it had been said then. */
  public void date(Actor actor, Post post, PostUpdate update, Instant displayAt) {
    requireRight(actor, post);
    update.date(displayAt);
    updates.flush();
    changes.happened();
  }

  /** Adds a post-mortem as the last word of an incident that is over. */
  public PostUpdate addPostmortem(Who by, Post post, Map<String, String> words, boolean deliver) {
    return posts.say(
        post,
        PublicStatus.POSTMORTEM,
        PostWords.written(words, by, WordsFrom.PERSON),
        deliver,
        null);
  }

  /** Takes a post-mortem away; the incident is resolved as it was. */
  public void removePostmortem(Post post, UUID updateId) {
    updates.deleteById(updateId);
    if (post.status() == PublicStatus.POSTMORTEM) {
      post.move(PublicStatus.RESOLVED, time.instant());
    }
    posts.settled(post);
    changes.happened();
  }

  /**
   * Takes a public post off its page for good; what it said of components does not hold any more.
   */
  public void takeBack(Actor actor, Post post) {
    requireRight(actor, post);
    if (post.stage() != PostStage.PUBLISHED) {
      throw new ProblemException(
          Problem.conflict("post.not-public", "Only public posts can be taken back"));
    }
    posts.release(post);
    posts.withdraw(post, actor.who());
    posts.settled(post);
    components.refresh(post.componentIds(), post.id());
    changes.happened();
  }
}
