package dev.muster.oncall.escalation;

import dev.muster.oncall.destination.Place;
import dev.muster.oncall.escalation.Unreached.Reason;
import dev.muster.oncall.page.NotificationPlan;
import dev.muster.oncall.page.PagePath;
import dev.muster.oncall.page.PlannedPage;
import dev.muster.oncall.page.ReachablePerson;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.schedule.ScheduleSpec;
import dev.muster.oncall.team.TeamRoster;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Turns the targets of levels into pages and posts, as of one moment. */
public final class TargetResolver {
  private final UUID policyId;
  private final OnCallDirectory directory;
  private final Instant at;
  private final Urgency urgency;

  /**
   * @param policyId of the escalation policy, as overrides may count for one only; null for none
   */
  public TargetResolver(UUID policyId, OnCallDirectory directory, Instant at, Urgency urgency) {
    this.policyId = policyId;
    this.directory = directory;
    this.at = at;
    this.urgency = urgency;
  }

  /**
   * Whom a level pages.
   *
   * @param pages one for each person, whichever targets led to them
   * @param posts the places that are told
   * @param unreached the targets that led to nobody
   */
  public record Resolution(List<PlannedPage> pages, List<Place> posts, List<Unreached> unreached) {
    public Resolution {
      pages = List.copyOf(pages);
      posts = List.copyOf(posts);
      unreached = List.copyOf(unreached);
    }

    static Resolution nobody(Unreached why) {
      return new Resolution(List.of(), List.of(), List.of(why));
    }

    /** What it comes to: a place waits like a person, but wakes nobody. */
    public Reach reach() {
      if (pages.isEmpty()) {
        return posts.isEmpty() ? Reach.NOBODY : Reach.PLACES;
      }
      return Reach.PEOPLE;
    }
  }

  /** Whom all of the targets lead to. */
  public Resolution everyone(List<EscalationTarget> targets) {
    var unreached = new LinkedHashSet<Unreached>();
    if (targets.isEmpty()) {
      unreached.add(new Unreached(Reason.NO_TARGETS, ""));
    }
    var people = new LinkedHashMap<UUID, PagePath>();
    targets.forEach(target -> people(target, unreached).forEach(people::putIfAbsent));
    var pages = new LinkedHashMap<UUID, PlannedPage>();
    people.forEach((id, path) -> plan(id, path, pages, unreached));
    return new Resolution(
        List.copyOf(pages.values()), places(targets, unreached), List.copyOf(unreached));
  }

  private List<Place> places(List<EscalationTarget> targets, Set<Unreached> unreached) {
    return targets.stream()
        .filter(target -> target.kind() == TargetKind.DESTINATION)
        .map(target -> place(target.id(), unreached))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Place> place(UUID id, Set<Unreached> unreached) {
    var place = directory.place(id);
    if (place.isEmpty()) {
      unreached.add(new Unreached(Reason.TARGET_GONE, ""));
    } else if (!place.get().usable()) {
      unreached.add(new Unreached(Reason.NO_PROVIDER, place.get().name()));
    }
    return place.filter(Place::usable);
  }

  /**
   * Whom one of the targets leads to: the one whose turn it is, or the next that reaches somebody.
   * Places take no turns, they are always told.
   *
   * @param turn from 0; counts on
   */
  public Resolution oneOf(List<EscalationTarget> targets, long turn) {
    var unreached = new LinkedHashSet<Unreached>();
    var posts = places(targets, unreached);
    var inTurn =
        targets.stream().filter(target -> target.kind() != TargetKind.DESTINATION).toList();
    for (int i = 0; i < inTurn.size(); i++) {
      var target = inTurn.get((int) ((turn + i) % inTurn.size()));
      var found = everyone(List.of(target));
      unreached.addAll(found.unreached());
      if (!found.pages().isEmpty()) {
        return new Resolution(found.pages(), posts, List.copyOf(unreached));
      }
    }
    return targets.isEmpty()
        ? everyone(targets)
        : new Resolution(List.of(), posts, List.copyOf(unreached));
  }

  private Map<UUID, PagePath> people(EscalationTarget target, Set<Unreached> unreached) {
    return switch (target.kind()) {
      case PERSON -> Map.of(target.id(), PagePath.named());
      case SCHEDULE -> ofSchedule(target.id(), this::onCallOf, PagePath::onCall, unreached);
      case NEXT_ON_CALL ->
          ofSchedule(
              target.id(),
              schedule -> schedule.nextOnCall(policyId, at),
              PagePath::nextOnCall,
              unreached);
      case TEAM -> ofTeam(target.id(), unreached);
      case DESTINATION -> Map.of();
    };
  }

  private Map<UUID, PagePath> ofSchedule(
      UUID id,
      Function<ScheduleSpec, List<UUID>> who,
      Function<String, PagePath> path,
      Set<Unreached> unreached) {
    var schedule = directory.schedule(id);
    if (schedule.isEmpty()) {
      unreached.add(new Unreached(Reason.TARGET_GONE, ""));
      return Map.of();
    }
    var onCall = who.apply(schedule.get());
    if (onCall.isEmpty()) {
      unreached.add(new Unreached(Reason.NOBODY_ON_CALL, schedule.get().name()));
    }
    return by(path.apply(schedule.get().name()), onCall);
  }

  private Map<UUID, PagePath> ofTeam(UUID id, Set<Unreached> unreached) {
    var team = directory.team(id);
    if (team.isEmpty()) {
      unreached.add(new Unreached(Reason.TARGET_GONE, ""));
      return Map.of();
    }
    var people = onCallOf(team.get());
    if (people.isEmpty()) {
      unreached.add(new Unreached(Reason.NOBODY_ON_CALL, team.get().name()));
    }
    return people;
  }

  /**
   * The managers when nobody on call can be reached, after those who cannot, so that these are
   * named.
   */
  private Map<UUID, PagePath> onCallOf(TeamRoster team) {
    var onCall = new LinkedHashMap<UUID, PagePath>();
    for (var scheduleId : team.scheduleIds()) {
      directory
          .schedule(scheduleId)
          .ifPresent(
              schedule ->
                  by(PagePath.onCallOfTeam(schedule.name(), team.name()), onCallOf(schedule))
                      .forEach(onCall::putIfAbsent));
    }
    if (onCall.keySet().stream().noneMatch(this::canBeReached)) {
      by(PagePath.managerOf(team.name()), team.managerIds()).forEach(onCall::putIfAbsent);
    }
    return onCall;
  }

  private boolean canBeReached(UUID personId) {
    return directory.person(personId).filter(ReachablePerson::canBeReached).isPresent();
  }

  private static Map<UUID, PagePath> by(PagePath path, List<UUID> people) {
    var found = new LinkedHashMap<UUID, PagePath>();
    people.forEach(id -> found.put(id, path));
    return found;
  }

  /** Those who cannot be reached are named when there is nobody else, to say why. */
  private List<UUID> onCallOf(ScheduleSpec schedule) {
    var onCall = schedule.onCall(policyId, at);
    return onCall.isEmpty() ? schedule.meant(policyId, at) : onCall;
  }

  private void plan(
      UUID personId, PagePath path, Map<UUID, PlannedPage> pages, Set<Unreached> unreached) {
    var person = directory.person(personId);
    if (person.isEmpty()) {
      unreached.add(new Unreached(Reason.TARGET_GONE, ""));
      return;
    }
    var steps = NotificationPlan.of(person.get(), urgency, at);
    if (!steps.isEmpty()) {
      pages.put(personId, new PlannedPage(person.get(), path, steps));
    } else {
      var reason = person.get().active() ? Reason.NO_VERIFIED_METHOD : Reason.PERSON_INACTIVE;
      unreached.add(new Unreached(reason, person.get().name()));
    }
  }
}
