package dev.muster.postmortem.analysis;

/** A stretch of an incident (TL-06); the last one spans from the alert to the resolution. */
public enum Phase {
  DETECTION,
  RESPONSE,
  INVESTIGATION,
  RESOLUTION,
  RECOVERY,
  WHOLE
}
