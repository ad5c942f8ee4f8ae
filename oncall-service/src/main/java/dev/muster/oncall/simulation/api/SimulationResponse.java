package dev.muster.oncall.simulation.api;

import dev.muster.oncall.destination.Place;
import dev.muster.oncall.escalation.Unreached;
import dev.muster.oncall.page.PlannedPage;
import dev.muster.oncall.page.PlannedStep;
import dev.muster.oncall.simulation.Prediction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an alert would lead to that nobody answers.
 *
 * @param endsAt when the policy comes to its end, or the alert becomes urgent
 * @param reachesSomebody whether anybody would be paged at all
 * @param raised what happens once the alert becomes urgent because support hours begin; null for
 *     one that is urgent at once, or never
 */
public record SimulationResponse(
    Instant openedAt,
    Instant endsAt,
    boolean reachesSomebody,
    List<Level> levels,
    @Nullable SimulationResponse raised) {

  /**
   * A level that fires, or is skipped because it reaches nobody.
   *
   * @param run from 1; higher ones are repeats
   * @param level from 1
   * @param lastResort whether it is the organisation's, behind the last level
   */
  public record Level(
      Instant at,
      int run,
      int level,
      boolean lastResort,
      List<Page> pages,
      List<Post> posts,
      List<Unreached> unreached) {}

  /** A place that would be told. */
  public record Post(UUID destinationId, String destinationName, String channel) {
    static Post from(Place place) {
      return new Post(place.id(), place.name(), place.kind().channel());
    }
  }

  /** Somebody who would be paged. */
  public record Page(UUID personId, String personName, List<Message> messages) {
    static Page from(PlannedPage page) {
      return new Page(
          page.person().id(),
          page.person().name(),
          page.steps().stream().map(Message::from).toList());
    }
  }

  /** A message of a page. */
  public record Message(Instant at, String channel, String address) {
    static Message from(PlannedStep step) {
      var kind = step.method().kind();
      return new Message(step.dueAt(), kind.channel(), kind.shown(step.method().address()));
    }
  }

  static SimulationResponse from(Prediction prediction, Instant openedAt) {
    return new SimulationResponse(
        openedAt,
        prediction.endsAt(),
        prediction.reachesSomebody(),
        prediction.levels().stream().map(SimulationResponse::level).toList(),
        prediction.raised() == null
            ? null
            : from(prediction.raised().prediction(), prediction.raised().at()));
  }

  private static Level level(Prediction.TimedLevel level) {
    var resolution = level.fired().resolution();
    return new Level(
        level.at(),
        level.fired().run() + 1,
        level.fired().level() + 1,
        level.lastResort(),
        resolution.pages().stream().map(Page::from).toList(),
        resolution.posts().stream().map(Post::from).toList(),
        resolution.unreached());
  }
}
