package dev.muster.incident.decision;

/** What a decision brought, beside what was expected of it. */
public enum Effect {
  AS_EXPECTED,
  PARTLY,
  NONE,
  WORSE
}
