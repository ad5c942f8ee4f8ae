package dev.muster.postmortem.draft;

import java.util.List;

/** Who held a role, by name. */
public record RoleHolders(String roleKey, List<String> names) {
  public RoleHolders {
    names = List.copyOf(names);
  }
}
