package dev.muster.comms.promise;

import org.jspecify.annotations.Nullable;

/**
 * How many promises of a group came to what.
 *
 * @param value the audience, severity, team's id or month ({@code 2026-11}, in UTC) that is
 *     counted; null for all of them, and for those without one
 */
public record PromiseFigures(
    Group by,
    @Nullable String value,
    long kept,
    long missed,
    long replaced,
    long released,
    long open) {
  /** What promises are counted by. */
  public enum Group {
    ALL,
    AUDIENCE,
    SEVERITY,
    TEAM,
    MONTH
  }
}
