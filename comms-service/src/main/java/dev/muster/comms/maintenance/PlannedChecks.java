package dev.muster.comms.maintenance;

import dev.muster.comms.check.Finding;
import dev.muster.comms.check.PublishCheck;
import dev.muster.comms.policy.Policies;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostStage;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.post.Posts;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks at words about planned work before they become public; keeps nothing. */
@ApplicationScoped
public class PlannedChecks {
  private final MaintenanceChecks checks;
  private final Posts posts;
  private final StatusPages pages;
  private final Policies policies;
  private final InstantSource time;

  PlannedChecks(
      MaintenanceChecks checks,
      Posts posts,
      StatusPages pages,
      Policies policies,
      InstantSource time) {
    this.checks = checks;
    this.posts = posts;
    this.pages = pages;
    this.policies = policies;
    this.time = time;
  }

  /** What is odd about a plan with its first words; it must be one that could be. */
  public List<Finding> ofNew(UUID pageId, MaintenancePlan plan, MaintenanceStatement first) {
    StatusPage page = pages.get(pageId);
    checks.plan(page, plan);
    checks.words(page, first);
    return words(page, plan.title(), first.body());
  }

  /** What is odd about another plan, with what is said of the change. */
  List<Finding> ofChange(
      Maintenance maintenance, MaintenancePlan plan, MaintenanceStatement words) {
    Post post = maintenance.post();
    boolean known = post.stage() != PostStage.DRAFT && plan.title().equals(post.title());
    return words(pages.get(post.pageId()), known ? Map.of() : plan.title(), words.body());
  }

  /** What is odd about something to be added, or proposed in a draft. */
  public List<Finding> ofNext(Maintenance maintenance, MaintenanceStatement statement) {
    Post post = maintenance.post();
    StatusPage page = pages.get(post.pageId());
    checks.words(page, statement);
    List<Finding> findings = new ArrayList<>(words(page, title(post), statement.body()));
    PublicStatus status = Optional.ofNullable(statement.status()).orElse(post.status());
    if (status.open() && !maintenance.window().ends().isAfter(time.instant())) {
      findings.add(PublishCheck.noNextUpdate("scheduledUntil"));
    }
    return findings;
  }

  /** What is odd about a draft as it stands; nothing about what is public. */
  public List<Finding> ofDraft(Maintenance maintenance) {
    Post post = maintenance.post();
    Map<String, String> proposed =
        posts.updatesOf(post.id()).stream().findFirst().map(PostUpdate::body).orElse(Map.of());
    return post.stage() == PostStage.DRAFT
        ? words(pages.get(post.pageId()), post.title(), proposed)
        : List.of();
  }

  /** What stands above it is news only until it is public. */
  private static Map<String, String> title(Post post) {
    return post.stage() == PostStage.DRAFT ? post.title() : Map.of();
  }

  private List<Finding> words(
      StatusPage page, Map<String, String> title, Map<String, String> body) {
    return PublishCheck.words(title, body, page.languages(), policies.current().checks());
  }
}
