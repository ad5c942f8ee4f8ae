package dev.muster.contracts.postmortem;

/** Whom a digest speaks to: somebody about what they owe, or a manager about what others owe. */
public enum DigestAudience {
  OWNER,
  MANAGER
}
