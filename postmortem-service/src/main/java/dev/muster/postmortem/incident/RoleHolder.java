package dev.muster.postmortem.incident;

import java.util.UUID;

/** Somebody who held a role at some time. */
public record RoleHolder(String role, UUID personId) {}
