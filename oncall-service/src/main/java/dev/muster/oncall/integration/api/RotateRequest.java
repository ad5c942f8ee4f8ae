package dev.muster.oncall.integration.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How to rotate a key.
 *
 * @param graceSeconds how long the old key is still accepted, up to 30 days; a day when left out
 */
public record RotateRequest(@Min(0) @Max(2_592_000) Long graceSeconds) {
  private static final long DAY = 86_400;

  long grace() {
    return graceSeconds == null ? DAY : graceSeconds;
  }
}
