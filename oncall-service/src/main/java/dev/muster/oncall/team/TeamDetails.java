package dev.muster.oncall.team;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a team.
 *
 * @param zone an IANA zone
 * @param memberIds managers included
 * @param approvesSwaps whether a manager must agree before somebody takes an offered shift
 */
public record TeamDetails(
    String name,
    String slug,
    String description,
    String zone,
    List<UUID> memberIds,
    List<UUID> managerIds,
    boolean approvesSwaps) {
  public TeamDetails {
    name = name.strip();
    managerIds = List.copyOf(new LinkedHashSet<>(managerIds));
    var everybody = new LinkedHashSet<>(memberIds);
    everybody.addAll(managerIds);
    memberIds = List.copyOf(everybody);
  }
}
