package dev.muster.comms.post;

import dev.muster.comms.cadence.CadenceClocks;
import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.policy.CommsPolicy;
import dev.muster.comms.policy.SeverityRule;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps the status pages in step with the incidents by rule (PUB-04, PUB-08): a post per page that
 * has an affected component, published at once or left as a draft as the policy says. Drills and
 * restricted incidents never reach a page.
 */
@ApplicationScoped
public class PostAutomation {
  private final Posts posts;
  private final PostTexts texts;
  private final Components components;
  private final StatusPages pages;
  private final CadenceClocks clocks;
  private final InstantSource time;

  PostAutomation(
      Posts posts,
      PostTexts texts,
      Components components,
      StatusPages pages,
      CadenceClocks clocks,
      InstantSource time) {
    this.posts = posts;
    this.texts = texts;
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
    Map<UUID, List<Component>> affected =
        components.ofServices(incident.serviceIds()).stream()
            .collect(
                Collectors.groupingBy(
                    Component::pageId,
                    LinkedHashMap::new,
                    Collectors.toCollection(ArrayList::new)));
    existing.forEach(post -> affected.computeIfAbsent(post.pageId(), page -> new ArrayList<>()));
    if (incident.open() && owed(affected.keySet(), existing)) {
      clocks.followPublic(incident, policy, time.instant());
    }
    affected.forEach(
        (pageId, parts) -> {
          Optional<Post> post =
              existing.stream().filter(each -> each.pageId().equals(pageId)).findFirst();
          if (post.isPresent() || incident.open()) {
            new Step(incident, policy, words, by, next, pages.get(pageId), parts)
                .take(post.orElse(null));
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
    existing.forEach(posts::release);
    existing.stream()
        .filter(post -> post.stage() == PostStage.DRAFT)
        .forEach(post -> posts.withdraw(post, Who.rule("comms.confidential")));
    clocks.stopPublic(incident.id(), time.instant());
  }

  /** One page's step along with the incident. */
  private final class Step {
    private final KnownIncident incident;
    private final CommsPolicy policy;
    private final SeverityRule rule;
    private final Words words;
    private final Who by;
    private final Instant next;
    private final StatusPage page;
    private final List<Component> parts;
    private final PublicStatus target;
    private final Who autopilot;

    Step(
        KnownIncident incident,
        CommsPolicy policy,
        Words words,
        Who by,
        Instant next,
        StatusPage page,
        List<Component> parts) {
      this.incident = incident;
      this.policy = policy;
      this.rule = policy.rule(incident.severity());
      this.words = words;
      this.by = by;
      this.next = next;
      this.page = page;
      this.parts = parts;
      this.target = PublicStatus.of(incident.state());
      this.autopilot = Who.rule("comms.policy v" + policy.version());
    }

    /**
     * @param post null when the page does not know the incident yet
     */
    void take(Post post) {
      if (post == null) {
        draft(create());
        return;
      }
      switch (post.stage()) {
        case DRAFT -> draft(post);
        case PUBLISHED -> update(post);
        case WITHDRAWN -> revive(post);
      }
    }

    private Post create() {
      return posts.draft(
          PostKind.INCIDENT,
          page.id(),
          incident.id(),
          incident.reference(),
          texts.title(page, incident, parts, policy),
          incident.declaredAt(),
          autopilot);
    }

    private void draft(Post post) {
      if (!incident.open()) {
        posts.withdraw(post, autopilot);
        return;
      }
      boolean changed = post.claim(claims(post));
      boolean moved = post.follow(target);
      if (spoken() || changed || moved) {
        posts.propose(
            post,
            moved ? target : post.status(),
            spoken() ? given() : own(post),
            spoken() ? next : null);
      }
      if (rule.publishAtOnce()) {
        posts.publish(post, autopilot, true);
      }
    }

    private void update(Post post) {
      boolean changed = post.claim(claims(post));
      boolean moved = post.follow(target);
      PublicStatus status = moved ? target : post.status();
      if (spoken()) {
        posts.say(post, status, given(), true, next);
      } else if (moved) {
        posts.say(post, status, own(post), true, null);
      } else if (changed && status.open()) {
        posts.say(post, status, texts.forImpact(page, incident, named(post)), true, null);
      }
    }

    /** A draft that a rule took back because the incident seemed over comes back with it. */
    private void revive(Post post) {
      if (incident.open() && post.decidedBy().kind() == Who.Kind.RULE) {
        posts.reopenDraft(post, autopilot);
        draft(post);
      }
    }

    private boolean spoken() {
      return words.publicText() != null
          && words.publicText().values().stream().anyMatch(text -> text != null && !text.isBlank());
    }

    private PostWords given() {
      Map<String, String> body =
          words.publicText().entrySet().stream()
              .filter(text -> text.getValue() != null && !text.getValue().isBlank())
              .collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue().strip()));
      return PostWords.written(body, by, WordsFrom.EVENT);
    }

    private PostWords own(Post post) {
      return texts.forState(page, incident, named(post));
    }

    /** The components of the post by the names they have now. */
    private List<Component> named(Post post) {
      List<Component> known = components.byIds(post.componentIds());
      return known.isEmpty() ? parts : known;
    }

    private Map<UUID, ComponentStatus> claims(Post post) {
      ComponentStatus status = claimed();
      Map<UUID, ComponentStatus> claims = new LinkedHashMap<>();
      post.componentIds().forEach(id -> claims.put(id, status));
      parts.forEach(part -> claims.put(part.id(), status));
      return claims;
    }

    private ComponentStatus claimed() {
      return switch (target) {
        case INVESTIGATING, IDENTIFIED -> rule.componentStatus();
        case MONITORING -> rule.whileMonitoring();
        case RESOLVED, POSTMORTEM, SCHEDULED, IN_PROGRESS, VERIFYING, COMPLETED ->
            ComponentStatus.OPERATIONAL;
      };
    }
  }
}
