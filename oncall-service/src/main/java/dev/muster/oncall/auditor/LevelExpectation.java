package dev.muster.oncall.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Whom a level should page at an instant.
 *
 * @param people whom it should page
 * @param meant these, and those who cannot be reached any more, or could not then
 * @param anyOf whether one of them is enough
 * @param certain false when it cannot be told whether, or whom exactly, it should page
 */
record LevelExpectation(Set<UUID> people, Set<UUID> meant, boolean anyOf, boolean certain) {
  private static final LevelExpectation NOBODY =
      new LevelExpectation(Set.of(), Set.of(), false, true);
  private static final LevelExpectation UNSURE =
      new LevelExpectation(Set.of(), Set.of(), false, false);
  private static final int LONGEST_WINDOW_DAYS = 8;

  /**
   * Empty when it is not recorded yet who was on call.
   *
   * @param priority blank for none; empty when it is not known
   */
  static Optional<LevelExpectation> of(
      JsonNode level,
      String severity,
      Optional<String> priority,
      UUID policyId,
      Evidence evidence,
      Instant at) {
    var condition = level.path("condition");
    if (isExcluded(condition.path("alertSeverities"), severity)) {
      return Optional.of(NOBODY);
    }
    var priorities = condition.path("priorities");
    if (priority.isEmpty() && !priorities.isEmpty()) {
      return Optional.of(UNSURE);
    }
    if (priority.filter(known -> !known.isEmpty() && isExcluded(priorities, known)).isPresent()) {
      return Optional.of(NOBODY);
    }
    var inHours = inHours(condition, at);
    if (inHours.isEmpty() || !condition.path("incidentSeverities").isEmpty()) {
      return Optional.of(UNSURE);
    }
    return inHours.get() ? people(level, policyId, evidence, at) : Optional.of(NOBODY);
  }

  private static boolean isExcluded(JsonNode wanted, String value) {
    return !wanted.isEmpty()
        && StreamSupport.stream(wanted.spliterator(), false)
            .noneMatch(each -> each.asText().equals(value));
  }

  /** Whether the level's hours include the instant; empty near a clock change. */
  private static Optional<Boolean> inHours(JsonNode condition, Instant at) {
    var windows = condition.path("windows");
    if (windows.isEmpty()) {
      return Optional.of(true);
    }
    var zone = ZoneId.of(condition.path("zone").asText("UTC"));
    var rules = zone.getRules();
    var day = Duration.ofDays(LONGEST_WINDOW_DAYS);
    if (!rules.getOffset(at.minus(day)).equals(rules.getOffset(at.plus(day)))) {
      return Optional.empty();
    }
    var today = at.atZone(zone).toLocalDate();
    for (var window : windows) {
      var start = LocalTime.parse(window.path("start").asText());
      var length = length(window.path("length"));
      for (int back = 0; back < LONGEST_WINDOW_DAYS; back++) {
        var opens = ZonedDateTime.of(today.minusDays(back), start, zone);
        if (opensOn(window, opens.getDayOfWeek())
            && !at.isBefore(opens.toInstant())
            && at.isBefore(opens.toInstant().plus(length))) {
          return Optional.of(true);
        }
      }
    }
    return Optional.of(false);
  }

  private static Duration length(JsonNode length) {
    return length.isNumber()
        ? Duration.ofSeconds(length.asLong())
        : Duration.parse(length.asText());
  }

  private static boolean opensOn(JsonNode window, DayOfWeek day) {
    return StreamSupport.stream(window.path("days").spliterator(), false)
        .anyMatch(each -> each.asText().equals(day.name()));
  }

  private static Optional<LevelExpectation> people(
      JsonNode level, UUID policyId, Evidence evidence, Instant at) {
    var people = new HashSet<UUID>();
    var certain = true;
    for (var target : level.path("targets")) {
      var id = UUID.fromString(target.path("id").asText());
      switch (target.path("kind").asText()) {
        case "PERSON" -> people.add(id);
        case "SCHEDULE" -> {
          var onCall = evidence.onCall(id, policyId, at);
          if (onCall.isEmpty()) {
            return Optional.empty();
          }
          people.addAll(onCall.get());
        }
        case "TEAM" -> {
          var ofTeam = team(id, policyId, evidence, at);
          if (ofTeam.isEmpty()) {
            return Optional.empty();
          }
          people.addAll(ofTeam.get());
        }
        // A place that is told is no person.
        case "DESTINATION" -> {}
        default -> certain = false;
      }
    }
    if (!certain) {
      return Optional.of(UNSURE);
    }
    var meant = Set.copyOf(people);
    people.removeIf(person -> !evidence.canBeReached(person, at));
    var anyOf = level.path("strategy").asText().equals("ROUND_ROBIN");
    return Optional.of(new LevelExpectation(people, meant, anyOf, true));
  }

  private static Optional<Set<UUID>> team(UUID team, UUID policyId, Evidence evidence, Instant at) {
    var people = new HashSet<UUID>();
    for (var schedule : evidence.schedulesOf(team)) {
      var onCall = evidence.onCall(schedule, policyId, at);
      if (onCall.isEmpty()) {
        return Optional.empty();
      }
      people.addAll(onCall.get());
    }
    return Optional.of(people.isEmpty() ? evidence.managersOf(team) : people);
  }
}
