package dev.muster.oncall.escalation;

import dev.muster.oncall.destination.DestinationKind;
import dev.muster.oncall.destination.Place;
import dev.muster.oncall.page.QuietHours;
import dev.muster.oncall.page.ReachableMethod;
import dev.muster.oncall.page.ReachablePerson;
import dev.muster.oncall.person.ContactMethodKind;
import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.rotation.Rotation;
import dev.muster.oncall.rotation.RotationType;
import dev.muster.oncall.rotation.Slot;
import dev.muster.oncall.schedule.ScheduleDefinition;
import dev.muster.oncall.schedule.ScheduleSpec;
import dev.muster.oncall.team.TeamRoster;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A directory in memory. */
public final class Directory implements OnCallDirectory {
  private final Map<UUID, ReachablePerson> people = new HashMap<>();
  private final Map<UUID, ScheduleSpec> schedules = new HashMap<>();
  private final Map<UUID, TeamRoster> teams = new HashMap<>();
  private final Map<UUID, Place> places = new HashMap<>();

  /** The id under which {@link #person} adds somebody of this name. */
  static UUID idOf(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds somebody with one verified e-mail address. */
  public UUID person(String name) {
    return person(name, true, true);
  }

  public UUID person(String name, boolean active, boolean verified) {
    var id = idOf(name);
    var method =
        new ReachableMethod(
            new UUID(5, people.size()),
            ContactMethodKind.EMAIL,
            name + "@example.org",
            null,
            verified);
    people.put(
        id,
        new ReachablePerson(
            id,
            name,
            Locale.ENGLISH,
            ZoneOffset.UTC,
            active,
            List.of(method),
            List.of(),
            QuietHours.NONE));
    return id;
  }

  /** Adds a schedule of weeks that change on Mondays at midnight UTC. */
  public UUID schedule(String name, Instant start, UUID... participants) {
    var id = new UUID(6, schedules.size());
    schedules.put(
        id,
        ScheduleSpec.of(
            id,
            name,
            new ScheduleDefinition(
                ZoneOffset.UTC,
                List.of(
                    new Layer(
                        new UUID(8, schedules.size()),
                        name,
                        0,
                        ZoneOffset.UTC,
                        Rotation.of(
                            RotationType.WEEKLY,
                            1,
                            start
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .atStartOfDay()),
                        Arrays.stream(participants).map(Slot::of).toList(),
                        List.of(),
                        start,
                        null))),
            this::canBeReached));
    return id;
  }

  public UUID team(String name, List<UUID> managers, List<UUID> scheduleIds) {
    var id = new UUID(7, teams.size());
    teams.put(id, new TeamRoster(id, name, managers, scheduleIds));
    return id;
  }

  private boolean canBeReached(UUID id) {
    return person(id).filter(ReachablePerson::canBeReached).isPresent();
  }

  @Override
  public Optional<ReachablePerson> person(UUID id) {
    return Optional.ofNullable(people.get(id));
  }

  @Override
  public Optional<ScheduleSpec> schedule(UUID id) {
    return Optional.ofNullable(schedules.get(id));
  }

  @Override
  public Optional<TeamRoster> team(UUID id) {
    return Optional.ofNullable(teams.get(id));
  }

  /** Adds a webhook. */
  public UUID place(String name, boolean usable) {
    var id = new UUID(9, places.size());
    places.put(
        id,
        new Place(
            id,
            name,
            DestinationKind.WEBHOOK,
            "https://example.org/" + name,
            null,
            Locale.ENGLISH,
            usable));
    return id;
  }

  @Override
  public Optional<Place> place(UUID id) {
    return Optional.ofNullable(places.get(id));
  }
}
