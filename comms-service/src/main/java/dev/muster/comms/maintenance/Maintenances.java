package dev.muster.comms.maintenance;

import dev.muster.comms.check.CheckCode;
import dev.muster.comms.check.Findings;
import dev.muster.comms.component.Components;
import dev.muster.comms.post.PlannedPosts;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostStage;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.post.PostUpkeep;
import dev.muster.comms.post.PostWords;
import dev.muster.comms.post.Posts;
import dev.muster.comms.post.WordsFrom;
import dev.muster.comms.query.Conditions;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.comms.template.TemplateKey;
import dev.muster.contracts.Who;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Work that people plan on status pages, checked before it is said. */
@ApplicationScoped
public class Maintenances {
  private final MaintenanceRepository maintenances;
  private final MaintenanceMoves moves;
  private final MaintenanceChecks checks;
  private final PlannedChecks odd;
  private final PlannedPosts planned;
  private final Posts posts;
  private final PostUpkeep upkeep;
  private final StatusPages pages;
  private final Components components;
  private final PublicChanges changes;
  private final InstantSource time;

  Maintenances(
      MaintenanceRepository maintenances,
      MaintenanceMoves moves,
      MaintenanceChecks checks,
      PlannedChecks odd,
      PlannedPosts planned,
      Posts posts,
      PostUpkeep upkeep,
      StatusPages pages,
      Components components,
      PublicChanges changes,
      InstantSource time) {
    this.maintenances = maintenances;
    this.moves = moves;
    this.checks = checks;
    this.odd = odd;
    this.planned = planned;
    this.posts = posts;
    this.upkeep = upkeep;
    this.pages = pages;
    this.components = components;
    this.changes = changes;
    this.time = time;
  }

  /**
   * Plans work.
   *
   * @param publish false leaves it as a draft
   */
  public Maintenance plan(
      Who by, UUID pageId, MaintenancePlan plan, MaintenanceStatement first, boolean publish) {
    checks.ahead(plan.window().starts(), time.instant());
    Maintenance maintenance = draft(by, pageId, plan, first);
    posts.propose(maintenance.post(), PublicStatus.SCHEDULED, written(by, first), null);
    if (publish) {
      Findings.require(odd.ofNew(pageId, plan, first), first.acknowledged());
      goOut(by, maintenance, first.deliver());
    }
    return settled(maintenance);
  }

  /** Writes work that is over into the history; nobody is told. */
  public Maintenance backfill(
      Who by, UUID pageId, MaintenancePlan plan, MaintenanceStatement words) {
    checks.over(plan.window(), time.instant());
    Maintenance maintenance = draft(by, pageId, plan, words);
    maintenance.past();
    planned.record(maintenance.post(), written(by, words), plan.window().ends(), by);
    return settled(maintenance);
  }

  private Maintenance draft(Who by, UUID pageId, MaintenancePlan plan, MaintenanceStatement words) {
    StatusPage page = pages.get(pageId);
    checks.plan(page, plan);
    checks.words(page, words);
    Post post = planned.draft(pageId, plan.title(), plan.window().starts(), by);
    planned.plan(
        post,
        plan.title(),
        plan.window().starts(),
        Maintenance.affected(plan.componentIds(), plan.switches()));
    Maintenance maintenance = new Maintenance(post, plan.window(), plan.switches());
    maintenances.persist(maintenance);
    return maintenance;
  }

  /**
   * Changes the plan.
   *
   * @param words about the change, said when it is public; without a body nothing is said
   */
  public Maintenance change(
      Who by, Maintenance maintenance, MaintenancePlan plan, MaintenanceStatement words) {
    Post post = maintenance.post();
    StatusPage page = pages.get(post.pageId());
    checks.plan(page, plan);
    checks.words(page, words);
    if (!plan.window().starts().equals(maintenance.window().starts())) {
      checks.ahead(plan.window().starts(), time.instant());
    }
    if (!plan.window().equals(maintenance.window())) {
      checks.unfinished(plan.window(), time.instant());
    }
    if (post.stage() == PostStage.PUBLISHED) {
      Findings.require(odd.ofChange(maintenance, plan, words), words.acknowledged());
    }
    boolean replanned = maintenance.replan(plan.window(), plan.switches());
    Set<UUID> concerned = new HashSet<>(post.componentIds());
    concerned.addAll(plan.componentIds());
    planned.plan(
        post,
        plan.title(),
        plan.window().starts(),
        Maintenance.affected(plan.componentIds(), plan.switches()));
    settled(maintenance);
    if (post.stage() == PostStage.PUBLISHED) {
      if (replanned) {
        moves.schedule(maintenance);
      }
      components.refresh(concerned, post.id());
      if (!words.body().isEmpty()) {
        moves.say(maintenance, post.status(), written(by, words), words.deliver());
      }
      changes.happened();
    }
    return settled(maintenance);
  }

  /** Adds to what is public, or replaces what a draft proposes. */
  public Maintenance say(Who by, Maintenance maintenance, MaintenanceStatement statement) {
    Post post = maintenance.post();
    checks.words(pages.get(post.pageId()), statement);
    planned.claim(post, statement.components());
    if (post.stage() == PostStage.DRAFT) {
      posts.propose(post, PublicStatus.SCHEDULED, written(by, statement), null);
    } else {
      Findings.require(odd.ofNext(maintenance, statement), statement.acknowledged());
      PublicStatus to = statement.status() == null ? post.status() : statement.status();
      moves.sayByHand(maintenance, to, written(by, statement), statement.deliver());
    }
    return settled(maintenance);
  }

  /**
   * Makes a draft public.
   *
   * @param acknowledged findings of the checks that may stand; null for everything
   */
  public Maintenance publish(
      Who by, Maintenance maintenance, boolean deliver, Set<CheckCode> acknowledged) {
    checks.unfinished(maintenance.window(), time.instant());
    Findings.require(odd.ofDraft(maintenance), acknowledged);
    goOut(by, maintenance, deliver);
    return settled(maintenance);
  }

  /** The work begins now, whatever was planned. */
  public Maintenance start(Who by, Maintenance maintenance, MaintenanceStatement statement) {
    return move(
        by, maintenance, PublicStatus.IN_PROGRESS, TemplateKey.MAINTENANCE_STARTED, statement);
  }

  /** The work is done. */
  public Maintenance complete(Who by, Maintenance maintenance, MaintenanceStatement statement) {
    return move(
        by, maintenance, PublicStatus.COMPLETED, TemplateKey.MAINTENANCE_COMPLETED, statement);
  }

  /** The work will not be done, which the page says. */
  public Maintenance cancel(Who by, Maintenance maintenance, MaintenanceStatement statement) {
    maintenance.cancel(time.instant());
    return move(
        by, maintenance, PublicStatus.COMPLETED, TemplateKey.MAINTENANCE_CANCELLED, statement);
  }

  /** Takes a draft away. */
  public void remove(Maintenance maintenance) {
    Post post = maintenance.post();
    if (post.stage() != PostStage.DRAFT) {
      throw new ProblemException(
          Problem.conflict("maintenance.public", "What is public is cancelled or completed"));
    }
    maintenances.delete(maintenance);
    maintenances.flush();
    planned.remove(post);
  }

  /** Takes what is public off its page for good; nothing happens by itself any more. */
  public void takeBack(Actor actor, Maintenance maintenance) {
    upkeep.takeBack(actor, maintenance.post());
    moves.forget(maintenance);
  }

  /**
   * @throws ProblemException 404 when there is none
   */
  public Maintenance get(UUID id) {
    return maintenances.findByIdOptional(id).orElseThrow(() -> unknown(id));
  }

  /**
   * The maintenance, which nobody else moves until the transaction ends.
   *
   * @throws ProblemException 404 when there is none
   */
  public Maintenance locked(UUID id) {
    return maintenances.locked(id).orElseThrow(() -> unknown(id));
  }

  /** The one that begins last comes first. */
  public List<Maintenance> list(Conditions conditions, int count) {
    return maintenances.list(conditions, count);
  }

  /** What was said of it, the newest first; a draft's proposal included. */
  public List<PostUpdate> updatesOf(Maintenance maintenance) {
    return posts.updatesOf(maintenance.id());
  }

  private void goOut(Who by, Maintenance maintenance, boolean deliver) {
    posts.publish(maintenance.post(), by, deliver);
    moves.schedule(maintenance);
  }

  private Maintenance move(
      Who by,
      Maintenance maintenance,
      PublicStatus to,
      TemplateKey template,
      MaintenanceStatement statement) {
    checks.words(pages.get(maintenance.post().pageId()), statement);
    Findings.require(odd.ofNext(maintenance, statement.moving(to)), statement.acknowledged());
    PostWords words =
        statement.body().isEmpty() ? moves.words(maintenance, template) : written(by, statement);
    moves.sayByHand(maintenance, to, words, statement.deliver());
    return settled(maintenance);
  }

  private static PostWords written(Who by, MaintenanceStatement statement) {
    return PostWords.written(statement.body(), by, WordsFrom.PERSON);
  }

  private Maintenance settled(Maintenance maintenance) {
    posts.settled(maintenance.post());
    return maintenance;
  }

  private static ProblemException unknown(UUID id) {
    return new ProblemException(
        Problem.notFound("maintenance.unknown", "There is no maintenance " + id));
  }
}
