package dev.muster.oncall.escalation.slow;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The people, schedules and the team that alerts page; all are named by their place in their list.
 */
public record Setting(List<Human> people, List<SlowSchedule> schedules, Team team) {
  public Setting {
    people = List.copyOf(people);
    schedules = List.copyOf(schedules);
  }

  /**
   * Somebody who may be paged.
   *
   * @param addresses whether each of their e-mail addresses is verified
   */
  public record Human(
      String name,
      ZoneId zone,
      boolean active,
      List<Boolean> addresses,
      List<Rule> rules,
      List<Hours> quiet) {

    boolean canBeReached() {
      return active && addresses.contains(true);
    }

    /**
     * The messages of a page: those that the rules say, else one to the first verified address.
     * Where all rules of a moment lead to addresses that are not, those of the next moment come
     * then.
     */
    List<Message> messages(boolean urgent, Instant paged) {
      var messages = new LinkedHashSet<Message>();
      var moments =
          rules.stream()
              .filter(rule -> rule.urgent() == urgent)
              .collect(
                  Collectors.groupingBy(Rule::delaySeconds, TreeMap::new, Collectors.toList()));
      Long vacant = null;
      for (var moment : moments.entrySet()) {
        var delay = vacant == null ? moment.getKey() : vacant;
        vacant = delay;
        for (var rule : moment.getValue()) {
          if (addresses.get(rule.address())) {
            messages.add(new Message(rule.address(), due(urgent, paged.plusSeconds(delay))));
            vacant = null;
          }
        }
      }
      if (messages.isEmpty()) {
        messages.add(new Message(addresses.indexOf(true), due(urgent, paged)));
      }
      return List.copyOf(messages);
    }

    private Instant due(boolean urgent, Instant wanted) {
      var due = wanted;
      while (!urgent && Hours.include(quiet, zone, due)) {
        due = due.plusSeconds(due.getEpochSecond() % 60 == 0 ? 60 : 1);
      }
      return due;
    }
  }

  /** A notification rule. */
  public record Rule(boolean urgent, int address, long delaySeconds) {}

  /** A message and when it is due. */
  record Message(int address, Instant due) {}

  /** The schedules of the team and those who are paged when they have nobody on call. */
  public record Team(List<Integer> schedules, List<Integer> managers) {}

  /** What a level can point at. */
  public enum Kind {
    PERSON,
    SCHEDULE,
    NEXT_ON_CALL,
    TEAM
  }

  /**
   * Whom to page.
   *
   * @param index of the person or the schedule; 0 for the team
   */
  public record Target(Kind kind, int index) {}

  /** Those of the people behind a target who can be reached. */
  Set<Integer> reached(Target target, Instant at) {
    var who = new LinkedHashSet<>(meant(target, at));
    who.removeIf(person -> !people.get(person).canBeReached());
    return who;
  }

  private List<Integer> meant(Target target, Instant at) {
    return switch (target.kind()) {
      case PERSON -> List.of(target.index());
      case SCHEDULE -> onCall(target.index(), at);
      case NEXT_ON_CALL ->
          schedules.get(target.index()).next(at, person -> people.get(person).canBeReached());
      case TEAM -> {
        var onCall = new ArrayList<Integer>();
        team.schedules().forEach(schedule -> onCall.addAll(onCall(schedule, at)));
        yield onCall.isEmpty() ? team.managers() : onCall;
      }
    };
  }

  private List<Integer> onCall(int schedule, Instant at) {
    return schedules.get(schedule).onCall(at, person -> people.get(person).canBeReached());
  }
}
