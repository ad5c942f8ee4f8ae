package dev.muster.oncall.coverage;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.person.People;
import dev.muster.oncall.rotation.Span;
import dev.muster.oncall.schedule.CoverageCalculator;
import dev.muster.oncall.schedule.FinalSchedules;
import dev.muster.oncall.schedule.Rendered;
import dev.muster.oncall.schedule.RosterWarnings;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.schedule.Shift;
import dev.muster.oncall.team.Teams;
import dev.muster.oncall.unavailability.TimeOff;
import dev.muster.oncall.unavailability.Unavailabilities;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks six weeks ahead (ROT-06) for holes in schedules and for shifts in time off. */
@ApplicationScoped
public class Coverage {
  /** Whose turn it is to cover depends on what they did lately, too. */
  private static final Duration BACK = Duration.ofDays(90);

  private final Schedules schedules;
  private final FinalSchedules finals;
  private final Unavailabilities unavailabilities;
  private final People people;
  private final Teams teams;
  private final PagingDirectory directory;
  private final RosterWarnings warnings;
  private final InstantSource time;

  Coverage(
      Schedules schedules,
      FinalSchedules finals,
      Unavailabilities unavailabilities,
      People people,
      Teams teams,
      PagingDirectory directory,
      RosterWarnings warnings,
      InstantSource time) {
    this.schedules = schedules;
    this.finals = finals;
    this.unavailabilities = unavailabilities;
    this.people = people;
    this.teams = teams;
    this.directory = directory;
    this.warnings = warnings;
    this.time = time;
  }

  /** The next six weeks of a schedule. */
  public CoverageReport report(Schedule schedule) {
    var since = time.instant();
    var until = since.plus(FinalSchedules.PUBLISHED);
    var rendered = finals.render(schedule, null, since, until, false);
    var definition = schedules.current(schedule).definition();
    var candidates = candidates(schedule, definition.people());
    var timeOff = timeOff(rendered, candidates, since, until);
    var load = load(schedule, since, until);
    return new CoverageReport(
        since,
        until,
        CoverageCalculator.quality(rendered, since, until),
        rendered.gaps(),
        ConflictCalculator.conflicts(rendered, timeOff).stream()
            .map(
                conflict ->
                    new CoverageReport.Open(
                        conflict,
                        ConflictCalculator.proposals(
                            new Span(conflict.start(), conflict.end()),
                            candidates,
                            definition.people(),
                            rendered,
                            timeOff,
                            load)))
            .toList(),
        warnings.of(definition));
  }

  private Set<UUID> candidates(Schedule schedule, Set<UUID> roster) {
    var everybody = new LinkedHashSet<>(roster);
    if (schedule.teamId() != null && teams.exists(schedule.teamId())) {
      everybody.addAll(teams.get(schedule.teamId()).memberIds());
    }
    return everybody.stream()
        .filter(directory::canBeReached)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<TimeOff> timeOff(
      Rendered rendered, Set<UUID> candidates, Instant since, Instant until) {
    var mentioned = new LinkedHashSet<>(candidates);
    rendered.shifts().stream().map(Shift::personId).forEach(mentioned::add);
    return unavailabilities.of(people.among(mentioned), since, until);
  }

  private Map<UUID, Duration> load(Schedule schedule, Instant since, Instant until) {
    return CoverageCalculator.hours(finals.render(schedule, null, since.minus(BACK), until, false));
  }
}
