package dev.muster.oncall.escalation;

/** Where the policy comes from by which an alert escalates, and what its name is the name of. */
public enum PolicySource {
  /** An escalation policy. */
  POLICY,
  /** A service without one; there is no name. */
  NONE,
  /** The person who gave the alert to somebody. */
  GIVEN_BY,
  /** The incident that asks for responders. */
  RESPONDERS_OF
}
