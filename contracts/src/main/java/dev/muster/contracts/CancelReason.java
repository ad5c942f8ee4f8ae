package dev.muster.contracts;

/**
 * Why an incident is no incident after all; {@code DUPLICATE} and {@code SUPERSEDED} when another
 * incident goes on with it.
 */
public enum CancelReason {
  FALSE_POSITIVE,
  DUPLICATE,
  SUPERSEDED
}
