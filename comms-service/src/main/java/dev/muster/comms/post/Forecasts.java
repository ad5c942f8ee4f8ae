package dev.muster.comms.post;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.component.StatusChange;
import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.policy.CommsPolicy;
import dev.muster.comms.policy.Policies;
import dev.muster.comms.policy.PublishMode;
import dev.muster.comms.policy.PublishRule;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Says what would become public, by the rules that would make it so; changes nothing. */
@ApplicationScoped
public class Forecasts {
  private final Posts posts;
  private final Publications publications;
  private final PostTexts texts;
  private final PostChecks checks;
  private final Approvals approvals;
  private final AffectedPages affected;
  private final Components components;
  private final StatusPages pages;
  private final Policies policies;

  Forecasts(
      Posts posts,
      Publications publications,
      PostTexts texts,
      PostChecks checks,
      Approvals approvals,
      AffectedPages affected,
      Components components,
      StatusPages pages,
      Policies policies) {
    this.posts = posts;
    this.publications = publications;
    this.texts = texts;
    this.checks = checks;
    this.approvals = approvals;
    this.affected = affected;
    this.components = components;
    this.pages = pages;
    this.policies = policies;
  }

  /**
   * What pages would say once an incident is like this; nothing where nothing would be new, or
   * nobody may hear of it.
   *
   * @param words that would come with the change; may be {@link Words#NONE}
   */
  public List<Forecast> ofIncident(KnownIncident incident, Words words, Who by) {
    List<Forecast> forecasts = new ArrayList<>();
    if (!incident.confidential()) {
      List<Post> existing = posts.ofIncident(incident.id());
      affected
          .of(incident, existing)
          .forEach((pageId, parts) -> add(forecasts, incident, words, by, pageId, parts, existing));
    }
    return forecasts;
  }

  private void add(
      List<Forecast> forecasts,
      KnownIncident incident,
      Words words,
      Who by,
      UUID pageId,
      List<Component> parts,
      List<Post> existing) {
    CommsPolicy policy = policies.current();
    IncidentStep step =
        new IncidentStep(texts, incident, policy, words, by, null, pages.get(pageId), parts);
    Post post =
        existing.stream().filter(each -> each.pageId().equals(pageId)).findFirst().orElse(null);
    if (speaks(incident, post)) {
      List<Component> known = post == null ? List.of() : components.byIds(post.componentIds());
      step.proposal(post, waiting(post), known)
          .map(proposal -> byRule(step, post, proposal))
          .ifPresent(forecasts::add);
    }
  }

  /** What is over is news only where something is public. */
  private static boolean speaks(KnownIncident incident, Post post) {
    boolean declined =
        post != null
            && post.stage() == PostStage.WITHDRAWN
            && post.decidedBy().kind() != Who.Kind.RULE;
    boolean seen = post != null && post.stage() == PostStage.PUBLISHED;
    return !declined && (incident.open() || seen);
  }

  private Proposal waiting(Post post) {
    return post == null
        ? null
        : posts
            .proposal(post)
            .or(() -> publications.pending(post.id()).map(Publication::proposal))
            .orElse(null);
  }

  private Forecast byRule(IncidentStep step, Post post, Proposal proposal) {
    PublishRule rule = step.policy().rule(step.incident().severity()).publish();
    PublishMode mode = PublishWays.mode(rule, post, proposal.status());
    Map<String, String> title = post == null ? step.title() : post.title();
    UUID incidentId = step.incident().id();
    return switch (mode) {
      case AT_ONCE ->
          forecast(step.page(), incidentId, post, title, proposal, null, null, List.of());
      case AFTER_DELAY ->
          forecast(
              step.page(),
              incidentId,
              post,
              title,
              proposal,
              PublicationMode.AFTER_DELAY,
              rule.delay(),
              List.of());
      case APPROVAL ->
          forecast(
              step.page(),
              incidentId,
              post,
              title,
              proposal,
              PublicationMode.APPROVAL,
              null,
              approvals.chain(step.incident()));
    };
  }

  /** What would happen if a person said this in a post; nothing is kept. */
  Forecast byPerson(Post post, Proposal proposal, Optional<KnownIncident> incident) {
    CommsPolicy policy = policies.current();
    Duration undo = policy.approval().undo();
    StatusPage page = pages.get(post.pageId());
    if (incident.filter(each -> PublishWays.fourEyes(policy, each, post, proposal)).isPresent()) {
      return forecast(
          page,
          post.incidentId(),
          post,
          post.title(),
          proposal,
          PublicationMode.APPROVAL,
          null,
          approvals.chain(incident.get()));
    }
    PublicationMode mode = undo.isZero() ? null : PublicationMode.UNDO;
    return forecast(
        page,
        post.incidentId(),
        post,
        post.title(),
        proposal,
        mode,
        mode == null ? null : undo,
        List.of());
  }

  private static Map<String, String> news(Post post, Map<String, String> title) {
    return post == null || post.stage() == PostStage.DRAFT ? title : Map.of();
  }

  private Forecast forecast(
      StatusPage page,
      UUID incidentId,
      Post post,
      Map<String, String> title,
      Proposal proposal,
      PublicationMode mode,
      Duration delay,
      List<UUID> approvers) {
    List<StatusChange> shown =
        components.foreseen(
            post == null ? null : post.id(),
            proposal.status(),
            PostClaim.statuses(proposal.claims()));
    return new Forecast(
        page,
        post == null ? null : post.id(),
        title,
        proposal,
        mode,
        delay,
        approvers,
        shown,
        checks.ofProposal(page, incidentId, news(post, title), proposal));
  }
}
