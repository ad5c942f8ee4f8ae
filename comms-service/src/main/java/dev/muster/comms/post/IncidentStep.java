package dev.muster.comms.post;

import dev.muster.comms.component.Component;
import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.policy.CommsPolicy;
import dev.muster.comms.policy.SeverityRule;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.template.TemplateKey;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one page should say now that an incident is what it is. Decides nothing and changes nothing,
 * so that it can be asked beforehand.
 *
 * @param words proposed with the change; may be {@link Words#NONE}
 * @param by the author of the words
 * @param next promised with the words; null without a promise
 * @param parts components of the page that the incident's services make work
 */
record IncidentStep(
    PostTexts texts,
    KnownIncident incident,
    CommsPolicy policy,
    Words words,
    Who by,
    Instant next,
    StatusPage page,
    List<Component> parts) {

  /** Where the incident stands in public words. */
  PublicStatus target() {
    return PublicStatus.of(incident.state());
  }

  /** The title of a new post. */
  Map<String, String> title() {
    return texts.title(page, incident, parts, policy);
  }

  /**
   * What is to be said; empty when nothing is new.
   *
   * @param post null when the page does not know the incident yet
   * @param waiting what a draft says or what waits to be said next; null for nothing
   * @param known the components that the post is about by the names they have now
   */
  Optional<Proposal> proposal(Post post, Proposal waiting, List<Component> known) {
    List<Component> named = known.isEmpty() ? parts : known;
    Map<UUID, PostClaim> before = claims(post, waiting);
    Map<UUID, PostClaim> after = PostClaim.byRule(before, claimed(before));
    boolean moved = post == null || post.followed() != target();
    PublicStatus status = moved ? target() : status(post, waiting);
    if (spoken()) {
      return Optional.of(new Proposal(status, given(), after, true, next));
    }
    if (moved) {
      return Optional.of(new Proposal(status, own(named), after, true, null));
    }
    return after.equals(before) || !status.open()
        ? Optional.empty()
        : Optional.of(
            new Proposal(
                status,
                changed(post, waiting, named),
                after,
                true,
                waiting == null ? null : waiting.nextUpdateAt()));
  }

  private static Map<UUID, PostClaim> claims(Post post, Proposal waiting) {
    Map<UUID, PostClaim> claims = new LinkedHashMap<>();
    if (post != null) {
      claims.putAll(post.claims());
    }
    if (waiting != null) {
      claims.putAll(waiting.claims());
    }
    return claims;
  }

  private static PublicStatus status(Post post, Proposal waiting) {
    return waiting == null ? post.status() : waiting.status();
  }

  /** Whether somebody gave words for it. */
  boolean spoken() {
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

  private PostWords own(List<Component> named) {
    return texts.forState(page, incident, named);
  }

  /** Other components or another severity: what somebody wrote stays, our own words follow. */
  private PostWords changed(Post post, Proposal waiting, List<Component> named) {
    boolean written = waiting != null && waiting.words().from() != WordsFrom.TEMPLATE;
    if (written) {
      return waiting.words();
    }
    boolean said = post.stage() == PostStage.PUBLISHED && waiting == null;
    boolean ofImpact =
        waiting != null && TemplateKey.POST_IMPACT.key().equals(waiting.words().template());
    return said || ofImpact ? texts.forImpact(page, incident, named) : own(named);
  }

  private Map<UUID, ComponentStatus> claimed(Map<UUID, PostClaim> before) {
    ComponentStatus status = claimed();
    Map<UUID, ComponentStatus> claims = new LinkedHashMap<>();
    before.keySet().forEach(id -> claims.put(id, status));
    parts.forEach(part -> claims.put(part.id(), status));
    return claims;
  }

  private ComponentStatus claimed() {
    SeverityRule rule = policy.rule(incident.severity());
    return switch (target()) {
      case INVESTIGATING, IDENTIFIED -> rule.componentStatus();
      case MONITORING -> rule.whileMonitoring();
      case RESOLVED, POSTMORTEM, SCHEDULED, IN_PROGRESS, VERIFYING, COMPLETED ->
          ComponentStatus.OPERATIONAL;
    };
  }
}
