package dev.muster.oncall.team.api;

import dev.muster.oncall.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A team. */
public record TeamResponse(
    UUID id,
    String name,
    String slug,
    String description,
    String zone,
    List<UUID> memberIds,
    List<UUID> managerIds,
    boolean approvesSwaps,
    Instant createdAt) {

  static TeamResponse from(Team team) {
    return new TeamResponse(
        team.id(),
        team.name(),
        team.slug(),
        team.description(),
        team.zone(),
        team.memberIds(),
        team.managerIds(),
        team.approvesSwaps(),
        team.createdAt());
  }
}
