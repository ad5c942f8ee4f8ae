package dev.muster.comms.post;

import dev.muster.comms.check.Finding;
import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks at what a person is about to say, before it is said; keeps nothing. */
@ApplicationScoped
public class PostReview {
  private final Posts posts;
  private final Statements statements;
  private final Forecasts forecasts;
  private final SpeakingRights rights;
  private final PostChecks checks;
  private final StatusPages pages;
  private final PageChecks onPage;

  PostReview(
      Posts posts,
      Statements statements,
      Forecasts forecasts,
      SpeakingRights rights,
      PostChecks checks,
      StatusPages pages,
      PageChecks onPage) {
    this.posts = posts;
    this.statements = statements;
    this.forecasts = forecasts;
    this.rights = rights;
    this.checks = checks;
    this.pages = pages;
    this.onPage = onPage;
  }

  /** What is odd about a post that is about to be written; it must be one that could be. */
  public List<Finding> findings(
      UUID pageId, UUID incidentId, Map<String, String> title, Statement first) {
    StatusPage page = pages.get(pageId);
    onPage.languages(page, "title", title.keySet());
    statements.check(page, first);
    return checks.ofNew(page, incidentId, title, first);
  }

  /** What is odd about something that is about to be said in a post. */
  public List<Finding> findings(Post post, Statement statement) {
    StatusPage page = pages.get(post.pageId());
    statements.check(page, statement);
    return checks.ofNext(page, post, statement);
  }

  /** What is odd about a draft as it stands; nothing about a post that says nothing yet. */
  public List<Finding> findings(Post post) {
    return posts
        .proposal(post)
        .map(proposal -> checks.ofProposal(pages.get(post.pageId()), post, proposal))
        .orElse(List.of());
  }

  /** What would happen if a person said this in a post; nothing is kept. */
  public Forecast forecast(Actor actor, Post post, Statement statement) {
    statements.check(pages.get(post.pageId()), statement);
    return forecasts.byPerson(
        post, statements.proposal(actor, post, statement), incident(post.incidentId()));
  }

  /** What would happen if a person began a post with this; nothing is kept. */
  public Forecast forecast(
      Actor actor, UUID pageId, UUID incidentId, Map<String, String> title, Statement first) {
    StatusPage page = pages.get(pageId);
    onPage.languages(page, "title", title.keySet());
    statements.check(page, first);
    Post sketch = posts.sketch(pageId, incidentId, title, actor.who());
    return forecasts
        .byPerson(sketch, statements.proposal(actor, sketch, first), incident(incidentId))
        .unwritten();
  }

  private Optional<KnownIncident> incident(UUID incidentId) {
    return Optional.ofNullable(incidentId).map(rights::known);
  }
}
