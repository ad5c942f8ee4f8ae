package dev.muster.comms.post;

import dev.muster.comms.cadence.CadenceClocks;
import dev.muster.comms.component.Components;
import dev.muster.comms.component.StatusChange;
import dev.muster.comms.incident.KnownIncidents;
import dev.muster.comms.promise.PromiseSubject;
import dev.muster.comms.promise.Promises;
import dev.muster.comms.promise.Spoken;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.contracts.comms.CadenceMissed.Audience;
import dev.muster.contracts.comms.PostPublished;
import dev.muster.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * All that goes with a word that becomes public, in its transaction: what the components show, the
 * clock and the promises of the customers, mail to subscribers, and the event that tells the
 * others.
 */
@ApplicationScoped
class GoingOut {
  private final PostRepository posts;
  private final StatusPages pages;
  private final Components components;
  private final CadenceClocks clocks;
  private final Promises promises;
  private final KnownIncidents incidents;
  private final Event<PostWentOut> wentOut;
  private final Event<PostWasSaid> said;
  private final PublicChanges changes;
  private final Outbox outbox;
  private final InstantSource time;

  GoingOut(
      PostRepository posts,
      StatusPages pages,
      Components components,
      CadenceClocks clocks,
      Promises promises,
      KnownIncidents incidents,
      Event<PostWentOut> wentOut,
      Event<PostWasSaid> said,
      PublicChanges changes,
      Outbox outbox,
      InstantSource time) {
    this.posts = posts;
    this.pages = pages;
    this.components = components;
    this.clocks = clocks;
    this.promises = promises;
    this.incidents = incidents;
    this.wentOut = wentOut;
    this.said = said;
    this.changes = changes;
    this.outbox = outbox;
    this.time = time;
  }

  /** The update is public from now on. */
  void with(Post post, PostUpdate update, Instant now) {
    posts.flush();
    List<StatusChange> changed = components.refresh(post.componentIds(), post.id());
    update.affect(changed);
    promise(post, update, now);
    posts.flush();
    said.fire(new PostWasSaid(post));
    StatusPage page = pages.get(post.pageId());
    if (update.deliver()) {
      wentOut.fire(new PostWentOut(page, post, update, components.byIds(post.componentIds())));
    }
    if (post.incidentId() != null) {
      outbox.record(
          new PostPublished(
              post.incidentId(),
              incidents.nextSaid(post.incidentId()),
              now,
              post.pageId(),
              post.id(),
              update.status().wire(),
              post.title(),
              update.body(),
              update.nextUpdateAt()));
    }
    changes.happened();
  }

  /** Moves the customers' clock and names the time of the next word (CAD-08). */
  private void promise(Post post, PostUpdate update, Instant now) {
    Instant next = update.nextUpdateAt();
    if (post.incidentId() != null) {
      clocks.spoken(post.incidentId(), Audience.PUBLIC, now, next);
      if (next == null && update.status().open()) {
        next = clocks.dueAt(post.incidentId(), Audience.PUBLIC).orElse(null);
      }
    }
    update.promise(update.status().open() ? next : null);
    post.promise(update.nextUpdateAt());
    boolean over = !update.status().open();
    boolean restored = over || update.status() == PublicStatus.MONITORING;
    if (restored) {
      post.expect(null);
    } else if (update.expectedAt() != null) {
      post.expect(update.expectedAt());
    }
    promises.spoken(
        subject(post),
        new Spoken(
            update.author(), now, update.nextUpdateAt(), update.expectedAt(), restored, over));
  }

  /** Nobody will say more in this post, which is no broken word. */
  void release(Post post) {
    promises.released(subject(post), time.instant());
  }

  private PromiseSubject subject(Post post) {
    return PromiseSubject.inPublic(
        post.id(), Optional.ofNullable(post.incidentId()).flatMap(incidents::find).orElse(null));
  }
}
