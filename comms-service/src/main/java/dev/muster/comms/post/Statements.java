package dev.muster.comms.post;

import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a person wants to say, as it would stand in a post. */
@ApplicationScoped
class Statements {
  private final Publications publications;
  private final PageChecks onPage;
  private final InstantSource time;

  Statements(Publications publications, PageChecks onPage, InstantSource time) {
    this.publications = publications;
    this.onPage = onPage;
    this.time = time;
  }

  /**
   * @throws ProblemException 422 naming the field when the page has no such language or component,
   *     incidents have no such status, or something is promised for the past
   */
  void check(StatusPage page, Statement statement) {
    onPage.languages(page, "body", statement.body().keySet());
    onPage.components(page, "components", statement.components().keySet());
    if (statement.status() != null && statement.status().kind() != PostKind.INCIDENT) {
      throw new ProblemException(
          Problem.unprocessable(
              "post.foreign-status",
              "Incidents do not have this status",
              new FieldError("status", "ofIncident", "planned work is a maintenance")));
    }
    requireAhead("nextUpdateAt", statement.nextUpdateAt());
    requireAhead("expectedAt", statement.expectedAt());
  }

  private void requireAhead(String field, Instant promised) {
    if (promised != null && !promised.isAfter(time.instant())) {
      throw new ProblemException(
          Problem.unprocessable(
              "post.promise-in-past",
              "Nothing can be promised for the past",
              new FieldError(field, "future", "must lie ahead")));
    }
  }

  /** What the statement leaves open stays as it waits to be said, else as it is. */
  Proposal proposal(Actor actor, Post post, Statement statement) {
    Optional<Proposal> waiting =
        post.stage() == PostStage.PUBLISHED
            ? publications.pending(post.id()).map(Publication::proposal)
            : Optional.empty();
    PublicStatus present = waiting.map(Proposal::status).orElse(post.status());
    Map<UUID, PostClaim> claims = new HashMap<>(post.claims());
    waiting.map(Proposal::claims).ifPresent(claims::putAll);
    return new Proposal(
        statement.status() == null ? present : statement.status(),
        PostWords.written(statement.body(), actor.who(), WordsFrom.PERSON)
            .expecting(statement.expectedAt()),
        PostClaim.byPerson(claims, statement.components()),
        statement.deliver(),
        statement.nextUpdateAt());
  }
}
