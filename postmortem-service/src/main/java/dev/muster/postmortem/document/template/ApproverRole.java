package dev.muster.postmortem.document.template;

import dev.muster.platform.security.Roles;

/** The roles of those who may approve. */
public enum ApproverRole {
  ADMIN(Roles.ADMIN),
  MANAGER(Roles.MANAGER),
  RESPONDER(Roles.RESPONDER);

  private final String role;

  ApproverRole(String role) {
    this.role = role;
  }

  /** The role as tokens name it. */
  public String role() {
    return role;
  }
}
