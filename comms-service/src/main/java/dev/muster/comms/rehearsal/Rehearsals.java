package dev.muster.comms.rehearsal;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.incident.KnownIncidents;
import dev.muster.comms.post.Forecast;
import dev.muster.comms.post.Forecasts;
import dev.muster.comms.post.PostReview;
import dev.muster.comms.post.Posts;
import dev.muster.comms.post.Statement;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Words;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers what will be said to whom before anything is; nothing is kept. */
@ApplicationScoped
public class Rehearsals {
  private final Forecasts forecasts;
  private final PostReview review;
  private final Posts posts;
  private final KnownIncidents incidents;
  private final Audience audience;

  Rehearsals(
      Forecasts forecasts,
      PostReview review,
      Posts posts,
      KnownIncidents incidents,
      Audience audience) {
    this.forecasts = forecasts;
    this.review = review;
    this.posts = posts;
    this.incidents = incidents;
    this.audience = audience;
  }

  /**
   * What the pages would say once an incident changes.
   *
   * @param state null to keep it
   * @param severity null to keep it
   * @param words public ones by language that would come with it; empty for none
   * @throws ProblemException 404 when nobody told us of the incident
   */
  public List<Rehearsal> ofIncident(
      Actor actor,
      UUID incidentId,
      IncidentState state,
      Severity severity,
      Map<String, String> words) {
    KnownIncident known =
        incidents
            .find(incidentId)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound(
                            "incident.unknown", "There is no incident " + incidentId)));
    KnownIncident changed =
        known.as(
            Optional.ofNullable(state).orElse(known.state()),
            Optional.ofNullable(severity).orElse(known.severity()));
    return forecasts.ofIncident(changed, new Words(words, null), actor.who()).stream()
        .map(this::rehearsal)
        .toList();
  }

  /** What would happen if a person said this in a post. */
  public Rehearsal ofPost(Actor actor, UUID postId, Statement statement) {
    return rehearsal(review.forecast(actor, posts.get(postId), statement));
  }

  /** What would happen if a person began a post with this. */
  public Rehearsal ofNew(
      Actor actor, UUID pageId, UUID incidentId, Map<String, String> title, Statement first) {
    return rehearsal(review.forecast(actor, pageId, incidentId, title, first));
  }

  private Rehearsal rehearsal(Forecast forecast) {
    return new Rehearsal(forecast, audience.of(forecast));
  }
}
