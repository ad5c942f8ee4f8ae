package dev.muster.comms.postmortem;

import dev.muster.comms.link.Links;
import dev.muster.comms.post.PageChecks;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostStage;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.post.PostUpkeep;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.contracts.Who;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps the public post-mortems of incidents; one that is published is an update of its post. */
@ApplicationScoped
public class PublicPostmortems {
  private static final Logger LOG = Logger.getLogger(PublicPostmortems.class);

  private final PublicPostmortemRepository postmortems;
  private final PostUpkeep posts;
  private final StatusPages pages;
  private final PageChecks onPage;
  private final Links links;
  private final InstantSource time;

  PublicPostmortems(
      PublicPostmortemRepository postmortems,
      PostUpkeep posts,
      StatusPages pages,
      PageChecks onPage,
      Links links,
      InstantSource time) {
    this.postmortems = postmortems;
    this.posts = posts;
    this.pages = pages;
    this.onPage = onPage;
    this.links = links;
    this.time = time;
  }

  /**
   * Writes or replaces the draft; nobody but editors sees it.
   *
   * @param words Markdown by language of the page
   * @throws ProblemException 409 when the post is no public incident, and when its words are
   *     changed beside the post-mortem
   */
  public PublicPostmortem write(Actor actor, Post post, Map<String, String> words) {
    requireRight(actor, post);
    onPage.languages(pages.get(post.pageId()), "body", words.keySet());
    Instant now = time.instant();
    Who by = actor.who();
    PublicPostmortem postmortem =
        find(post)
            .map(
                found -> {
                  requireOurs(found);
                  found.write(words, by, now);
                  return found;
                })
            .orElseGet(() -> new PublicPostmortem(post.id(), words, by, now));
    postmortems.persistAndFlush(postmortem);
    return postmortem;
  }

  /**
   * Publishes the draft under its incident.
   *
   * @param tell whether subscribers are told
   * @throws ProblemException 404 without a draft; 409 while the incident goes on, and when it is
   *     published already
   */
  public PublicPostmortem publish(Actor actor, Post post, boolean tell) {
    requireRight(actor, post);
    PublicPostmortem postmortem = ours(post);
    if (post.status().open()) {
      throw refused("postmortem.incident-open", "Resolve the incident first");
    }
    if (postmortem.publishedAt() != null) {
      throw refused("postmortem.published", "Take the published post-mortem back first");
    }
    PostUpdate update = posts.addPostmortem(actor.who(), post, postmortem.draft(), tell);
    postmortem.publish(update.id(), tell, time.instant());
    postmortems.flush();
    return postmortem;
  }

  /**
   * Takes what was published back to the draft.
   *
   * @throws ProblemException 404 when there is none; 409 when it is not published
   */
  public PublicPostmortem revert(Actor actor, Post post) {
    requireRight(actor, post);
    PublicPostmortem postmortem = ours(post);
    if (postmortem.publishedAt() == null) {
      throw refused("postmortem.draft", "This post-mortem is not published");
    }
    posts.removePostmortem(post, postmortem.updateId());
    postmortem.revert(time.instant());
    postmortems.flush();
    return postmortem;
  }

  /**
   * Replaces draft and publication by words that were approved beside a post-mortem, where alone
   * they are changed from then on; while the incident goes on they wait as the draft, and are
   * published when it is over. Nobody is told.
   */
  void takeOver(Post post, UUID postmortemId, Map<String, String> words, Who by) {
    takeBack(post, by);
    Instant now = time.instant();
    PublicPostmortem postmortem =
        find(post).orElseGet(() -> new PublicPostmortem(post.id(), words, by, now));
    postmortem.takeOver(postmortemId, words, by, now);
    postmortems.persistAndFlush(postmortem);
    if (post.status().open()) {
      postmortem.await(now);
    } else {
      publish(post, postmortem, by);
    }
    postmortems.flush();
  }

  /** Publishes the words that waited for the end of their incident. */
  void release(Post post) {
    PublicPostmortem postmortem = get(post);
    publish(post, postmortem, postmortem.editedBy());
    postmortems.flush();
    LOG.infof("public post-mortem published after the incident post=%s", post.id());
  }

  private void publish(Post post, PublicPostmortem postmortem, Who by) {
    PostUpdate update = posts.addPostmortem(by, post, postmortem.draft(), false);
    postmortem.publish(update.id(), false, time.instant());
  }

  /** What waits for the end of its incident does so no more. */
  void hold(Post post) {
    find(post)
        .filter(PublicPostmortem::waiting)
        .ifPresent(
            postmortem -> {
              postmortem.revert(time.instant());
              postmortems.flush();
            });
  }

  /** Takes what is published, or waits to be, back to the draft, if anything is. */
  void takeBack(Post post, Who by) {
    hold(post);
    find(post)
        .filter(postmortem -> postmortem.publishedAt() != null)
        .ifPresent(
            postmortem -> {
              posts.removePostmortem(post, postmortem.updateId());
              postmortem.revert(time.instant());
              postmortems.flush();
              LOG.infof("public post-mortem taken back post=%s by=%s", post.id(), by.name());
            });
  }

  /** Deletes it, also what was published. */
  public void remove(Actor actor, Post post) {
    PublicPostmortem postmortem = ours(post);
    if (postmortem.publishedAt() != null) {
      revert(actor, post);
    }
    requireRight(actor, post);
    postmortems.delete(postmortem);
    postmortems.flush();
  }

  public Optional<PublicPostmortem> find(Post post) {
    return postmortems.findByIdOptional(post.id());
  }

  /**
   * @throws ProblemException 404 when the post has none
   */
  public PublicPostmortem get(Post post) {
    return find(post)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("postmortem.unknown", "This post has no post-mortem")));
  }

  /** Those of several posts at once. */
  public List<PublicPostmortem> ofPosts(Collection<UUID> postIds) {
    return postmortems.ofPosts(postIds);
  }

  private PublicPostmortem ours(Post post) {
    PublicPostmortem postmortem = get(post);
    requireOurs(postmortem);
    return postmortem;
  }

  private void requireOurs(PublicPostmortem postmortem) {
    if (postmortem.postmortemId() != null) {
      throw refused(
          "postmortem.approved-elsewhere",
          "These words were approved beside the post-mortem; change them there: "
              + links.postmortem(postmortem.postmortemId()));
    }
  }

  private void requireRight(Actor actor, Post post) {
    posts.requireRight(actor, post);
    if (post.kind() != PostKind.INCIDENT || post.stage() != PostStage.PUBLISHED) {
      throw refused("postmortem.no-incident", "Only public incidents have a post-mortem");
    }
  }

  private static ProblemException refused(String code, String detail) {
    return new ProblemException(Problem.conflict(code, detail));
  }
}
