package dev.muster.oncall.unavailability.feed;

import dev.muster.oncall.person.Person;
import dev.muster.oncall.unavailability.UnavailabilityKind;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Keeps which calendars of people say when they are away. */
@ApplicationScoped
public class UnavailabilityFeeds {
  private static final int MOST = 5;

  /** Reading on demand is no way to call somebody else's server without end. */
  private static final Duration BREATH = Duration.ofSeconds(30);

  private final FeedTable table;
  private final FeedAddress addresses;
  private final InstantSource time;

  UnavailabilityFeeds(FeedTable table, FeedAddress addresses, InstantSource time) {
    this.table = table;
    this.addresses = addresses;
    this.time = time;
  }

  /** The oldest first. */
  public List<UnavailabilityFeed> of(Person person) {
    return table.of(person.id());
  }

  /**
   * @throws ProblemException 404 {@code unavailability-feed.not-found}
   */
  public UnavailabilityFeed get(Person person, UUID id) {
    return table
        .find(person.id(), id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("unavailability-feed.not-found", "No such calendar")));
  }

  /**
   * Connects a calendar; it is read at once, but not in this transaction.
   *
   * @param titleContains null or blank for all its events
   * @throws ProblemException 409 {@code unavailability-feed.too-many}, 422 {@code
   *     unavailability-feed.bad-address}, {@code unavailability-feed.own-calendar}, {@code
   *     unavailability-feed.bad-kind}
   */
  public UnavailabilityFeed connect(
      Person person, String url, UnavailabilityKind kind, String titleContains, String by) {
    if (kind == UnavailabilityKind.HOLIDAY) {
      throw new ProblemException(
          Problem.unprocessable(
              "unavailability-feed.bad-kind",
              "Public holidays have calendars of their own",
              new FieldError("kind", "kind", "must be another kind")));
    }
    var called = addresses.checked(url);
    if (table.of(person.id()).size() >= MOST) {
      throw new ProblemException(
          Problem.conflict("unavailability-feed.too-many", "Nobody can connect more than " + MOST));
    }
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    var feed =
        new UnavailabilityFeed(
            Ids.next(),
            person.id(),
            kind,
            titleContains == null || titleContains.isBlank() ? null : titleContains.strip(),
            called.getHost(),
            0,
            null,
            null,
            null,
            null,
            null,
            now,
            now);
    table.insert(feed, addresses.sealed(feed.id(), called), by);
    return feed;
  }

  /** Lets a calendar be read as soon as its server has had a rest. */
  public UnavailabilityFeed refresh(Person person, UUID id) {
    var feed = get(person, id);
    var now = time.instant();
    var rested = feed.triedAt() == null ? now : feed.triedAt().plus(BREATH);
    table.due(id, rested.isAfter(now) ? rested : now);
    return get(person, id);
  }

  /** Disconnects a calendar; what it said of times that are not over is no time off any more. */
  public void disconnect(Person person, UUID id) {
    table.delete(get(person, id).id(), time.instant());
  }
}
