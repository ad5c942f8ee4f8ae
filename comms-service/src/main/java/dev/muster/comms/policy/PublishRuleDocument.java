package dev.muster.comms.policy;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How words about incidents of one severity become public, as it is written.
 *
 * @param first of the first public word
 * @param update of everything in between
 * @param resolution of the last word
 * @param delaySeconds how long what goes out after a delay waits; needed where a step has that mode
 */
public record PublishRuleDocument(
    @NotNull PublishMode first,
    @NotNull PublishMode update,
    @NotNull PublishMode resolution,
    @Min(10) @Max(86_400) Long delaySeconds) {
  /** What {@code publishAtOnce} of earlier policies meant: only the first word waited. */
  static PublishRuleDocument of(boolean atOnce) {
    return new PublishRuleDocument(
        atOnce ? PublishMode.AT_ONCE : PublishMode.APPROVAL,
        PublishMode.AT_ONCE,
        PublishMode.AT_ONCE,
        null);
  }

  /** Whether what waits knows how long. */
  @AssertTrue(message = "delaySeconds is needed where something goes out after a delay")
  boolean isDelayKnown() {
    return delaySeconds != null
        || Stream.of(first, update, resolution).noneMatch(PublishMode.AFTER_DELAY::equals);
  }

  PublishRule toRule() {
    return new PublishRule(
        first, update, resolution, delaySeconds == null ? null : Duration.ofSeconds(delaySeconds));
  }
}
