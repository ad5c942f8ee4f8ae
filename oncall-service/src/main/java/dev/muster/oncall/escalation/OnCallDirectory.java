package dev.muster.oncall.escalation;

import dev.muster.oncall.destination.Place;
import dev.muster.oncall.page.ReachablePerson;
import dev.muster.oncall.schedule.ScheduleSpec;
import dev.muster.oncall.team.TeamRoster;
import java.util.Optional;
import java.util.UUID;

/**
 * The people, schedules, teams and destinations that targets point at; what was deleted is absent.
 */
public interface OnCallDirectory {

  Optional<ReachablePerson> person(UUID id);

  Optional<ScheduleSpec> schedule(UUID id);

  Optional<TeamRoster> team(UUID id);

  Optional<Place> place(UUID id);
}
