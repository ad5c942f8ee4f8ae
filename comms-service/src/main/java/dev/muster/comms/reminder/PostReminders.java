package dev.muster.comms.reminder;

import dev.muster.comms.component.Components;
import dev.muster.comms.notice.SilenceNotices;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostStage;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.post.PostWasSaid;
import dev.muster.comms.post.Posts;
import dev.muster.comms.reminder.ReminderRows.Due;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.contracts.Who;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reminds those who speak in a public post that it is open and silent. A post about an incident of
 * ours has cadence clocks and is reminded of only where somebody chose intervals; the others have
 * {@link ReminderIntervals#USUAL} by themselves.
 */
@ApplicationScoped
public class PostReminders {
  private final ReminderRows rows;
  private final Posts posts;
  private final StatusPages pages;
  private final Components components;
  private final SilenceNotices notices;
  private final PublicChanges changes;
  private final InstantSource time;

  PostReminders(
      ReminderRows rows,
      Posts posts,
      StatusPages pages,
      Components components,
      SilenceNotices notices,
      PublicChanges changes,
      InstantSource time) {
    this.rows = rows;
    this.posts = posts;
    this.pages = pages;
    this.components = components;
    this.notices = notices;
    this.changes = changes;
    this.time = time;
  }

  void said(@Observes PostWasSaid said) {
    plan(said.post(), time.instant(), 0);
  }

  /** Other intervals were chosen for a post; they count from its last word. */
  public void chosen(Post post) {
    changes.happened();
    posts.updatesOf(post.id()).stream()
        .findFirst()
        .ifPresent(last -> plan(post, last.createdAt(), 0));
  }

  /** Does what is due, once. */
  void take(Due due) {
    Post post = posts.get(due.postId());
    if (silent(post)) {
      notices.silent(silence(post, due));
      plan(post, due.saidAt(), due.asked() + 1);
    } else {
      rows.forget(post.id());
    }
  }

  private void plan(Post post, Instant said, int asked) {
    Optional<Instant> next =
        silent(post)
            ? intervals(post).flatMap(each -> each.next(said, time.instant()))
            : Optional.empty();
    next.ifPresentOrElse(
        due -> rows.plan(new Due(post.id(), said, asked), due), () -> rows.forget(post.id()));
  }

  private static boolean silent(Post post) {
    return post.kind() == PostKind.INCIDENT
        && post.stage() == PostStage.PUBLISHED
        && post.status().open();
  }

  private Optional<ReminderIntervals> intervals(Post post) {
    Optional<ReminderIntervals> chosen = rows.chosen(post.id()).flatMap(ReminderIntervals::parse);
    return chosen.isPresent() || post.incidentId() != null
        ? chosen
        : Optional.of(ReminderIntervals.USUAL);
  }

  private SilenceNotices.Silence silence(Post post, Due due) {
    return new SilenceNotices.Silence(
        post.id(),
        post.title(),
        pages.get(post.pageId()),
        speakers(post),
        components.byIds(post.componentIds()).stream()
            .flatMap(component -> component.serviceIds().stream())
            .collect(Collectors.toSet()),
        due.saidAt(),
        due.asked() + 1);
  }

  /** The people who spoke last and who made it public. */
  private Set<UUID> speakers(Post post) {
    List<PostUpdate> said = posts.updatesOf(post.id());
    return Stream.concat(
            said.stream().limit(1).map(PostUpdate::author), Stream.of(post.decidedBy()))
        .filter(who -> who.kind() == Who.Kind.PERSON && who.id() != null)
        .map(Who::id)
        .collect(Collectors.toSet());
  }
}
