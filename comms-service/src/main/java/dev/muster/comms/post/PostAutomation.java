package dev.muster.comms.post;

import dev.muster.comms.cadence.CadenceClocks;
import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.policy.CommsPolicy;
import dev.muster.comms.policy.PublishMode;
import dev.muster.comms.policy.PublishRule;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps the status pages in step with the incidents by rule (PUB-04, PUB-08): a post per page that
 * has an affected component, published at once, after a yes or after a while as the policy says.
 * Drills and restricted incidents never reach a page.
 */
@ApplicationScoped
public class PostAutomation {
  private final Posts posts;
  private final Publications publications;
  private final PostTexts texts;
  private final AffectedPages affectedPages;
  private final Components components;
  private final StatusPages pages;
  private final CadenceClocks clocks;
  private final InstantSource time;

  PostAutomation(
      Posts posts,
      Publications publications,
      PostTexts texts,
      AffectedPages affectedPages,
      Components components,
      StatusPages pages,
      CadenceClocks clocks,
      InstantSource time) {
    this.posts = posts;
    this.publications = publications;
    this.texts = texts;
    this.affectedPages = affectedPages;
    this.components = components;
    this.pages = pages;
    this.clocks = clocks;
    this.time = time;
  }

  /**
   * An incident is now what it is.
   *
   * @param words proposed with the change; may be {@link Words#NONE}
   * @param by who changed the incident, the author of the words
   * @param next promised with the words; null without a promise
   */
  public void follow(
      KnownIncident incident, CommsPolicy policy, Words words, Who by, Instant next) {
    List<Post> existing = posts.ofIncident(incident.id());
    if (incident.confidential()) {
      hush(existing, incident);
      return;
    }
    Map<UUID, List<Component>> affected = affectedPages.of(incident, existing);
    if (incident.open() && owed(affected.keySet(), existing)) {
      clocks.followPublic(incident, policy, time.instant());
    }
    affected.forEach(
        (pageId, parts) -> {
          Optional<Post> post =
              existing.stream().filter(each -> each.pageId().equals(pageId)).findFirst();
          if (post.isPresent() || incident.open()) {
            take(
                new IncidentStep(
                    texts, incident, policy, words, by, next, pages.get(pageId), parts),
                post.orElse(null));
          }
        });
    if (!incident.open()) {
      clocks.stopPublic(incident.id(), time.instant());
    }
  }

  /** Whether some page should say something: not if a person decided against it everywhere. */
  private static boolean owed(Set<UUID> pageIds, List<Post> existing) {
    Set<UUID> declined =
        existing.stream()
            .filter(post -> post.stage() == PostStage.WITHDRAWN)
            .filter(post -> post.decidedBy().kind() != Who.Kind.RULE)
            .map(Post::pageId)
            .collect(Collectors.toSet());
    return !declined.containsAll(pageIds);
  }

  /** What became confidential is not followed any more; what nobody saw yet is taken back. */
  private void hush(List<Post> existing, KnownIncident incident) {
    Who rule = Who.rule("comms.confidential");
    existing.forEach(posts::release);
    existing.forEach(post -> publications.drop(post, rule));
    existing.stream()
        .filter(post -> post.stage() == PostStage.DRAFT)
        .forEach(post -> posts.withdraw(post, rule));
    clocks.stopPublic(incident.id(), time.instant());
  }

  /**
   * One page goes along with the incident.
   *
   * @param present null when the page does not know the incident yet
   */
  private void take(IncidentStep step, Post present) {
    Post post = present == null ? create(step) : present;
    publications.settle(post);
    switch (post.stage()) {
      case DRAFT -> draft(step, post);
      case PUBLISHED -> update(step, post);
      case WITHDRAWN -> revive(step, post);
    }
  }

  private Post create(IncidentStep step) {
    KnownIncident incident = step.incident();
    return posts.draft(
        PostKind.INCIDENT,
        step.page().id(),
        incident.id(),
        incident.reference(),
        step.title(),
        incident.declaredAt(),
        autopilot(step));
  }

  private void draft(IncidentStep step, Post post) {
    if (!step.incident().open()) {
      publications.drop(post, autopilot(step));
      posts.withdraw(post, autopilot(step));
      return;
    }
    Optional<Proposal> present = posts.proposal(post);
    Optional<Proposal> news = proposal(step, post, present.orElse(null));
    news.ifPresent(proposal -> posts.propose(post, proposal));
    boolean byRule = post.decidedBy().kind() == Who.Kind.RULE;
    publish(step, post, news, present.filter(proposal -> byRule));
  }

  private void update(IncidentStep step, Post post) {
    Optional<Proposal> waiting = publications.pending(post.id()).map(Publication::proposal);
    publish(step, post, proposal(step, post, waiting.orElse(null)), waiting);
  }

  private Optional<Proposal> proposal(IncidentStep step, Post post, Proposal waiting) {
    Optional<Proposal> news = step.proposal(post, waiting, components.byIds(post.componentIds()));
    post.follow(step.target());
    return news;
  }

  /** News go the way that the policy says; what waited goes out if it need not wait any more. */
  private void publish(
      IncidentStep step, Post post, Optional<Proposal> news, Optional<Proposal> waiting) {
    KnownIncident incident = step.incident();
    Optional<Proposal> said =
        news.or(() -> waiting.filter(proposal -> atOnce(step, post, proposal)));
    said.ifPresentOrElse(
        proposal -> publications.byRule(post, proposal, proposer(step), incident, step.policy()),
        () -> publications.follow(post, incident));
  }

  private static boolean atOnce(IncidentStep step, Post post, Proposal proposal) {
    PublishRule rule = step.policy().rule(step.incident().severity()).publish();
    return PublishWays.mode(rule, post, proposal.status()) == PublishMode.AT_ONCE;
  }

  private static Who proposer(IncidentStep step) {
    return step.spoken() ? step.by() : autopilot(step);
  }

  private static Who autopilot(IncidentStep step) {
    return Who.rule("comms.policy v" + step.policy().version());
  }

  /** A draft that a rule took back because the incident seemed over comes back with it. */
  private void revive(IncidentStep step, Post post) {
    if (step.incident().open() && post.decidedBy().kind() == Who.Kind.RULE) {
      posts.reopenDraft(post, autopilot(step));
      draft(step, post);
    }
  }
}
