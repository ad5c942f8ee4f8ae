package dev.muster.comms.status;

import java.util.Locale;

/**
 * How bad a post's subject is for customers, from the least to the worst (contract A.4); planned
 * work is {@link #MAINTENANCE}.
 */
public enum PostImpact {
  NONE,
  MAINTENANCE,
  MINOR,
  MAJOR,
  CRITICAL;

  /** The word of the public API. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The impact that the worst affected component means. */
  public static PostImpact of(ComponentStatus worst) {
    return switch (worst) {
      case OPERATIONAL, UNDER_MAINTENANCE -> NONE;
      case DEGRADED_PERFORMANCE -> MINOR;
      case PARTIAL_OUTAGE -> MAJOR;
      case MAJOR_OUTAGE -> CRITICAL;
    };
  }

  /** The worse of the two. */
  public PostImpact or(PostImpact other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
