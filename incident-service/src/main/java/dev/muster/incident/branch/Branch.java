package dev.muster.incident.branch;

import java.util.List;
import java.util.UUID;

/**
 * A sub-team: whoever is in it reports to its lead.
 *
 * @param version how often it was changed, also by people who went to another one
 */
public record Branch(int number, long version, String name, UUID leadId, List<UUID> memberIds) {
  public Branch {
    memberIds = List.copyOf(memberIds);
  }

  /** One that was never changed. */
  public Branch(int number, String name, UUID leadId, List<UUID> memberIds) {
    this(number, 0, name, leadId, memberIds);
  }
}
