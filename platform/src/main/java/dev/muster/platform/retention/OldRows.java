package dev.muster.platform.retention;

import java.time.Instant;

/** Rows that are kept for a while only; {@link Retention} has them deleted again and again. */
public interface OldRows {
  /** Deletes those that are too old at that time, in steps that lock little. */
  void deleteOld(Instant now);
}
