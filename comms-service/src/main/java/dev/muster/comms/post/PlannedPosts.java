package dev.muster.comms.post;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.contracts.Who;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** Posts about planned work: what they say is planned, too. */
@ApplicationScoped
public class PlannedPosts {
  private final Posts posts;
  private final PostRepository repository;
  private final InstantSource time;

  PlannedPosts(Posts posts, PostRepository repository, InstantSource time) {
    this.posts = posts;
    this.repository = repository;
    this.time = time;
  }

  /** A new draft without words yet. */
  public Post draft(UUID pageId, Map<String, String> title, Instant start, Who by) {
    return posts.draft(PostKind.MAINTENANCE, pageId, null, null, title, start, by);
  }

  /**
   * Replaces the plan.
   *
   * @param affected what it says of each component while the work goes on
   */
  public void plan(
      Post post, Map<String, String> title, Instant start, Map<UUID, ComponentStatus> affected) {
    Instant now = time.instant();
    post.rename(title, now);
    post.plan(start, affected, now);
  }

  /** A person says how components are, whatever the plan said. */
  public void claim(Post post, Map<UUID, ComponentStatus> chosen) {
    post.claimByPerson(chosen);
  }

  /** Writes down what is over already; nobody is told. */
  public void record(Post post, PostWords words, Instant endedAt, Who by) {
    posts.propose(post, PublicStatus.COMPLETED, words, null);
    posts.publish(post, by, false).date(endedAt);
    post.endedAt(endedAt);
  }

  /** A draft goes without a trace; what is public stays for ever. */
  public void remove(Post draft) {
    repository.delete(draft);
    repository.flush();
  }
}
