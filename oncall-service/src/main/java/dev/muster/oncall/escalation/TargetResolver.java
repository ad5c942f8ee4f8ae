package dev.muster.oncall.escalation;

import dev.muster.oncall.escalation.Unreached.Reason;
import dev.muster.oncall.page.NotificationPlan;
import dev.muster.oncall.page.PlannedPage;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.schedule.ScheduleSpec;
import dev.muster.oncall.team.TeamRoster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Turns the targets of a level into pages, as of one moment. */
public final class TargetResolver {
  private final UUID policyId;
  private final OnCallDirectory directory;
  private final Instant at;
  private final Urgency urgency;
  private final Set<Unreached> unreached = new LinkedHashSet<>();

  private TargetResolver(UUID policyId, OnCallDirectory directory, Instant at, Urgency urgency) {
    this.policyId = policyId;
    this.directory = directory;
    this.at = at;
    this.urgency = urgency;
  }

  /**
   * Whom a level pages.
   *
   * @param pages one for each person, whichever targets led to them
   * @param unreached the targets that led to nobody
   */
  public record Resolution(List<PlannedPage> pages, List<Unreached> unreached) {
    public Resolution {
      pages = List.copyOf(pages);
      unreached = List.copyOf(unreached);
    }
  }

  /**
   * @param policyId of the escalation policy, as overrides may count for one only; null for none
   */
  public static Resolution resolve(
      UUID policyId,
      EscalationLevel level,
      OnCallDirectory directory,
      Instant at,
      Urgency urgency) {
    return new TargetResolver(policyId, directory, at, urgency).resolve(level);
  }

  private Resolution resolve(EscalationLevel level) {
    var people = new LinkedHashSet<UUID>();
    if (level.targets().isEmpty()) {
      unreached.add(new Unreached(Reason.NO_TARGETS, ""));
    }
    for (var target : level.targets()) {
      people.addAll(
          switch (target.kind()) {
            case PERSON -> List.of(target.id());
            case SCHEDULE -> ofSchedule(target.id());
            case TEAM -> ofTeam(target.id());
          });
    }
    var pages = new LinkedHashMap<UUID, PlannedPage>();
    people.forEach(id -> plan(id, pages));
    return new Resolution(List.copyOf(pages.values()), List.copyOf(unreached));
  }

  private List<UUID> ofSchedule(UUID id) {
    var schedule = directory.schedule(id);
    if (schedule.isEmpty()) {
      unreached.add(new Unreached(Reason.TARGET_GONE, ""));
      return List.of();
    }
    var onCall = onCallOf(schedule.get());
    if (onCall.isEmpty()) {
      unreached.add(new Unreached(Reason.NOBODY_ON_CALL, schedule.get().name()));
    }
    return onCall;
  }

  private List<UUID> ofTeam(UUID id) {
    var team = directory.team(id);
    if (team.isEmpty()) {
      unreached.add(new Unreached(Reason.TARGET_GONE, ""));
      return List.of();
    }
    var people = onCallOf(team.get());
    if (people.isEmpty()) {
      unreached.add(new Unreached(Reason.NOBODY_ON_CALL, team.get().name()));
    }
    return people;
  }

  private List<UUID> onCallOf(TeamRoster team) {
    var onCall = new ArrayList<UUID>();
    for (var scheduleId : team.scheduleIds()) {
      directory.schedule(scheduleId).map(this::onCallOf).ifPresent(onCall::addAll);
    }
    return onCall.isEmpty() ? team.managerIds() : onCall;
  }

  /** Those who cannot be reached are named when there is nobody else, to say why. */
  private List<UUID> onCallOf(ScheduleSpec schedule) {
    var onCall = schedule.onCall(policyId, at);
    return onCall.isEmpty() ? schedule.meant(policyId, at) : onCall;
  }

  private void plan(UUID personId, LinkedHashMap<UUID, PlannedPage> pages) {
    var person = directory.person(personId);
    if (person.isEmpty()) {
      unreached.add(new Unreached(Reason.TARGET_GONE, ""));
      return;
    }
    var steps = NotificationPlan.of(person.get(), urgency, at);
    if (!steps.isEmpty()) {
      pages.put(personId, new PlannedPage(person.get(), steps));
    } else {
      var reason = person.get().active() ? Reason.NO_VERIFIED_METHOD : Reason.PERSON_INACTIVE;
      unreached.add(new Unreached(reason, person.get().name()));
    }
  }
}
