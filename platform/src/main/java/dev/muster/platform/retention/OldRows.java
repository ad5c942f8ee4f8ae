package dev.muster.platform.retention;

import java.time.Instant;

/** Rows that are kept for a while only; {@link Retention} has them deleted again and again. */
public interface OldRows {
  /** Deletes those that are too old at that time, as {@link InSteps} does. */
  void deleteOld(Instant now);
}
