package dev.muster.comms.fanout;

import dev.muster.comms.component.Components;
import dev.muster.comms.maintenance.Maintenance;
import dev.muster.comms.maintenance.Maintenances;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostStage;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.post.Posts;
import dev.muster.comms.query.Conditions;
import dev.muster.comms.status.OverallStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Reads what an update says. */
@ApplicationScoped
class Announcements {
  private static final int OPEN_POSTS = 200;

  private final StatusPages pages;
  private final Posts posts;
  private final Components components;
  private final Maintenances maintenances;

  Announcements(StatusPages pages, Posts posts, Components components, Maintenances maintenances) {
    this.pages = pages;
    this.posts = posts;
    this.components = components;
    this.maintenances = maintenances;
  }

  Announcement of(FanOut fanOut) {
    StatusPage page = pages.get(fanOut.pageId());
    Post post = posts.get(fanOut.postId());
    Maintenance work = post.kind() == PostKind.MAINTENANCE ? maintenances.get(post.id()) : null;
    return new Announcement(
        page,
        overall(page),
        post,
        upTo(fanOut.postUpdateId(), posts.updatesOf(post.id())),
        components.byIds(post.componentIds()),
        work == null ? null : work.window(),
        work == null ? null : work.switches(),
        work == null ? 0 : work.revision(),
        work != null && work.cancelledAt() != null);
  }

  /** What a page says of itself now. */
  OverallStatus overall(StatusPage page) {
    Conditions open =
        new Conditions()
            .and("pageId = ?", page.id())
            .and("stage = ?", PostStage.PUBLISHED)
            .and("resolvedAt is null")
            .and("status <> ?", PublicStatus.SCHEDULED);
    return page.rollup()
        .of(
            components.ofPage(page.id()).stream().map(each -> each.status()).toList(),
            posts.list(open, OPEN_POSTS).stream()
                .map(Post::shownImpact)
                .max(Comparator.naturalOrder())
                .orElse(PostImpact.NONE));
  }

  private static List<PostUpdate> upTo(UUID update, List<PostUpdate> newestFirst) {
    return newestFirst.stream().dropWhile(each -> !each.id().equals(update)).toList();
  }
}
