package dev.muster.incident.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the steps of a channel are: what is done for good, and what failed and is tried again.
 */
public final class Steps {
  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 20;

  private final Map<ChannelStep, Course> courses;

  /**
   * The course of a step.
   *
   * @param doneAt null until it has worked
   * @param failures in a row
   * @param error what the last try met; null after success
   * @param retryAt null after success
   */
  public record Course(Instant doneAt, int failures, String error, Instant retryAt) {}

  @JsonCreator
  Steps(Map<ChannelStep, Course> courses) {
    this.courses = new EnumMap<>(ChannelStep.class);
    this.courses.putAll(courses);
  }

  static Steps none() {
    return new Steps(Map.of());
  }

  @JsonValue
  public Map<ChannelStep, Course> all() {
    return Map.copyOf(courses);
  }

  boolean isDone(ChannelStep step) {
    return of(step).filter(course -> course.doneAt() != null).isPresent();
  }

  Optional<Course> of(ChannelStep step) {
    return Optional.ofNullable(courses.get(step));
  }

  /** When a step may be tried; empty for at once. */
  Optional<Instant> retryAt(ChannelStep step) {
    return of(step).map(Course::retryAt);
  }

  Steps done(ChannelStep step, Instant now) {
    return with(step, new Course(now, 0, null, null));
  }

  /**
   * @param pause what the chat asked for; null to wait longer each time, up to a quarter of an hour
   */
  Steps failed(ChannelStep step, String error, Duration pause, Instant now) {
    var before = of(step);
    int failures = before.map(Course::failures).orElse(0) + 1;
    return with(
        step,
        new Course(
            before.map(Course::doneAt).orElse(null),
            failures,
            error,
            now.plus(pause == null ? backOff(failures) : pause)));
  }

  private static Duration backOff(int failures) {
    var pause = SHORTEST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  private Steps with(ChannelStep step, Course course) {
    var more = new EnumMap<>(courses);
    more.put(step, course);
    return new Steps(more);
  }
}
