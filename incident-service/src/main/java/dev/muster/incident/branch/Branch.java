package dev.muster.incident.branch;

import java.util.List;
import java.util.UUID;

/** A sub-team: whoever is in it reports to its lead. */
public record Branch(int number, String name, UUID leadId, List<UUID> memberIds) {
  public Branch {
    memberIds = List.copyOf(memberIds);
  }
}
