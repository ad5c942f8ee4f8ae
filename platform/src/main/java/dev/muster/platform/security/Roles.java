package dev.muster.platform.security;

import java.util.Set;

/** The roles a caller can have, as the identity provider names them. */
public final class Roles {
  /** Sets the installation up and sees everything. */
  public static final String ADMIN = "admin";

  /** Owns teams, schedules, policies and action items. */
  public static final String MANAGER = "manager";

  /** Is paged and works in incidents. */
  public static final String RESPONDER = "responder";

  /** Reads. */
  public static final String STAKEHOLDER = "stakeholder";

  /** All of them. */
  public static final Set<String> ALL = Set.of(ADMIN, MANAGER, RESPONDER, STAKEHOLDER);

  private Roles() {}
}
