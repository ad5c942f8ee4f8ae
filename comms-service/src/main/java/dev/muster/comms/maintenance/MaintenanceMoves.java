package dev.muster.comms.maintenance;

import dev.muster.comms.component.Components;
import dev.muster.comms.maintenance.MaintenanceSteps.Due;
import dev.muster.comms.notice.MaintenanceNotices;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostWords;
import dev.muster.comms.post.Posts;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.comms.template.TemplateKey;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Moves maintenances along, whoever wants it: the words, what the components show and what is due
 * next change together.
 */
@ApplicationScoped
class MaintenanceMoves {
  private static final Logger LOG = Logger.getLogger(MaintenanceMoves.class);
  private static final Duration ASK_AGAIN = Duration.ofMinutes(30);

  private final MaintenanceRepository maintenances;
  private final MaintenanceSteps steps;
  private final MaintenanceTexts texts;
  private final MaintenanceNotices notices;
  private final Posts posts;
  private final StatusPages pages;
  private final Components components;
  private final InstantSource time;

  MaintenanceMoves(
      MaintenanceRepository maintenances,
      MaintenanceSteps steps,
      MaintenanceTexts texts,
      MaintenanceNotices notices,
      Posts posts,
      StatusPages pages,
      Components components,
      InstantSource time) {
    this.maintenances = maintenances;
    this.steps = steps;
    this.texts = texts;
    this.notices = notices;
    this.posts = posts;
    this.pages = pages;
    this.components = components;
    this.time = time;
  }

  /** Does what is due, once. */
  void take(Due due) {
    Maintenance maintenance = maintenances.locked(due.maintenanceId()).orElseThrow();
    Switches switches = maintenance.switches();
    switch (due.step()) {
      case REMIND -> {
        steps.taken(due);
        say(maintenance, PublicStatus.SCHEDULED, TemplateKey.MAINTENANCE_REMINDER, true);
      }
      case START -> {
        if (switches.autoStart()) {
          begin(maintenance);
        } else {
          ring(maintenance, due, maintenance.window().starts());
        }
      }
      case END -> {
        if (switches.autoComplete()) {
          complete(maintenance);
        } else {
          ring(maintenance, due, maintenance.window().ends());
        }
      }
    }
    LOG.infof("maintenance step=%s id=%s", due.step(), due.maintenanceId());
  }

  private void begin(Maintenance maintenance) {
    boolean deliver = maintenance.switches().tellStart();
    say(maintenance, PublicStatus.IN_PROGRESS, TemplateKey.MAINTENANCE_STARTED, deliver);
  }

  private void complete(Maintenance maintenance) {
    boolean deliver = maintenance.switches().tellEnd();
    say(maintenance, PublicStatus.COMPLETED, TemplateKey.MAINTENANCE_COMPLETED, deliver);
  }

  /** Our own words for it, as it is planned now. */
  PostWords words(Maintenance maintenance, TemplateKey key) {
    Post post = maintenance.post();
    return texts.of(key, page(post), maintenance.window(), post.componentIds());
  }

  /** Says something in public that may move it. */
  void say(Maintenance maintenance, PublicStatus to, PostWords words, boolean deliver) {
    Instant now = time.instant();
    Post post = maintenance.post();
    PublicStatus before = post.status();
    maintenance.move(to, now);
    if (!to.open() && before.holding() && !maintenance.switches().componentsAtEnd()) {
      components.keep(claimed(post));
    }
    posts.say(post, to, words, deliver, null);
    if (to != before) {
      schedule(maintenance);
    }
  }

  /** The same for a person, who does not begin what should be over by now. */
  void sayByHand(Maintenance maintenance, PublicStatus to, PostWords words, boolean deliver) {
    boolean begins = maintenance.begunAt() == null && to.holding();
    if (begins && !maintenance.window().ends().isAfter(time.instant())) {
      throw new ProblemException(
          Problem.conflict("maintenance.window-over", "Move the end of the window first"));
    }
    say(maintenance, to, words, deliver);
  }

  /** Writes down what is to come. */
  void schedule(Maintenance maintenance) {
    steps.plan(
        maintenance.id(),
        Timetable.of(
            maintenance.window(),
            maintenance.switches(),
            maintenance.post().status(),
            time.instant()));
  }

  /** Nothing is to come any more. */
  void forget(Maintenance maintenance) {
    steps.plan(maintenance.id(), Map.of());
  }

  private void say(Maintenance maintenance, PublicStatus to, TemplateKey key, boolean deliver) {
    say(maintenance, to, words(maintenance, key), deliver);
  }

  /** Nothing happens by itself: somebody is asked to move it on, again and again. */
  private void ring(Maintenance maintenance, Due due, Instant since) {
    steps.again(due, time.instant().plus(ASK_AGAIN));
    Post post = maintenance.post();
    Set<UUID> services =
        components.byIds(post.componentIds()).stream()
            .flatMap(component -> component.serviceIds().stream())
            .collect(Collectors.toSet());
    notices.late(
        new MaintenanceNotices.Late(
            maintenance.id(),
            post.title(),
            page(post),
            post.decidedBy().id(),
            services,
            due.step() == Step.START,
            since,
            due.rings() + 1));
  }

  private static Map<UUID, ComponentStatus> claimed(Post post) {
    return post.claims().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, claim -> claim.getValue().status()));
  }

  private StatusPage page(Post post) {
    return pages.get(post.pageId());
  }
}
