package dev.muster.postmortem.action.api;

import dev.muster.platform.catalog.Catalog;
import dev.muster.postmortem.action.Workload;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.PersonRef;
import dev.muster.postmortem.people.TeamNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a team owes; {@code teamId} and {@code teamName} are null for items of no team. */
public record TeamWorkload(
    @Nullable UUID teamId,
    @Nullable String teamName,
    int open,
    int overdue,
    List<OwnerWorkload> owners) {

  /** What one of its people owes. */
  public record OwnerWorkload(
      @Nullable PersonRef owner, int open, int overdue, @Nullable LocalDate oldestDueOn) {}

  /** The workloads by team, the team with the most overdue items first. */
  static List<TeamWorkload> from(List<Workload> workloads, Catalog catalog) {
    People people = People.of(catalog, workloads.stream().map(Workload::ownerId).toList());
    Map<Optional<UUID>, List<Workload>> byTeam = new LinkedHashMap<>();
    for (Workload workload : workloads) {
      byTeam
          .computeIfAbsent(Optional.ofNullable(workload.teamId()), team -> new ArrayList<>())
          .add(workload);
    }
    Map<UUID, String> names =
        TeamNames.of(catalog, workloads.stream().map(Workload::teamId).toList());
    return byTeam.entrySet().stream()
        .map(team -> of(team.getKey().orElse(null), team.getValue(), people, names))
        .sorted(Comparator.comparingInt(TeamWorkload::overdue).reversed())
        .toList();
  }

  private static TeamWorkload of(
      UUID teamId, List<Workload> workloads, People people, Map<UUID, String> names) {
    return new TeamWorkload(
        teamId,
        teamId == null ? null : names.get(teamId),
        workloads.stream().mapToInt(Workload::open).sum(),
        workloads.stream().mapToInt(Workload::overdue).sum(),
        workloads.stream()
            .map(
                workload ->
                    new OwnerWorkload(
                        people.ref(workload.ownerId()),
                        workload.open(),
                        workload.overdue(),
                        workload.oldestDueOn()))
            .toList());
  }
}
