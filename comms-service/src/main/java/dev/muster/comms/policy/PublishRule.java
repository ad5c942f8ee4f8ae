package dev.muster.comms.policy;

import java.time.Duration;
import java.util.Objects;

/**
 * How words about incidents of one severity become public, step by step.
 *
 * @param delay of {@link PublishMode#AFTER_DELAY}; null where no step has that mode
 */
public record PublishRule(
    PublishMode first, PublishMode update, PublishMode resolution, Duration delay) {
  public PublishRule {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(update, "update");
    Objects.requireNonNull(resolution, "resolution");
  }

  /** The mode of a step. */
  public PublishMode mode(PublishStep step) {
    return switch (step) {
      case FIRST -> first;
      case UPDATE -> update;
      case RESOLUTION -> resolution;
    };
  }
}
