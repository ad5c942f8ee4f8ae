package dev.muster.oncall.escalation;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.page.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** An alert that nobody answers, of a team whose people have names that say what they are. */
final class UnansweredAlert {
  static final Instant OPENED = Instant.parse("2026-11-02T03:00:00Z");
  static final long MINUTE = 60;
  static final UUID PRIMARY = Directory.idOf("primary");
  static final UUID SECONDARY = Directory.idOf("secondary");
  static final UUID LEAD = Directory.idOf("lead");
  static final UUID MANAGER = Directory.idOf("manager");
  static final UUID VICE = Directory.idOf("vice");
  static final UUID UNREACHABLE = Directory.idOf("unreachable");

  private final Directory directory = new Directory();
  private final Map<Integer, Long> taken = new HashMap<>();

  private Circumstances circumstances =
      new Circumstances(Urgency.HIGH, AlertSeverity.CRITICAL, null, null);

  UnansweredAlert() {
    Stream.of("primary", "secondary", "lead", "manager", "vice").forEach(directory::person);
    directory.person("unreachable", true, false);
  }

  static PolicySnapshot policy(int repeats, EscalationLevel... levels) {
    return new PolicySnapshot(new UUID(0, 1), "policy", repeats, 5 * MINUTE, List.of(levels));
  }

  static EscalationLevel level(long delaySeconds, EscalationTarget... targets) {
    return new EscalationLevel(delaySeconds, List.of(targets));
  }

  /** Holds everybody above; tests may add to it. */
  Directory directory() {
    return directory;
  }

  /** What conditions of levels look at from now on. */
  void becomes(Circumstances changed) {
    circumstances = changed;
  }

  EscalationAdvance opening(PolicySnapshot policy) {
    return advance(policy, EscalationCalculator.open(policy, OPENED), OPENED);
  }

  EscalationAdvance advance(PolicySnapshot policy, EscalationPosition position, Instant now) {
    return EscalationAdvance.of(
        policy,
        position,
        circumstances,
        directory,
        (policyId, level) -> taken.merge(level, 1L, Long::sum) - 1,
        now);
  }

  /** One line for each thing that happens while nobody answers, with its minute. */
  List<String> story(PolicySnapshot policy) {
    var story = new ArrayList<String>();
    var position = EscalationCalculator.open(policy, OPENED);
    for (int i = 0; i < 100; i++) {
      var now = position.nextAt();
      var advance = advance(policy, position, now);
      var minute = Duration.between(OPENED, now).toMinutes();
      advance.fired().forEach(level -> story.add(minute + " " + names(level)));
      if (advance.exhausted()) {
        story.add(minute + " exhausted");
        return story;
      }
      position = advance.next();
    }
    throw new AssertionError("never ends: " + story);
  }

  private static String names(EscalationAdvance.FiredLevel level) {
    var reached =
        Stream.concat(
                level.resolution().pages().stream().map(page -> page.person().name()),
                level.resolution().posts().stream().map(place -> "#" + place.name()))
            .toList();
    return reached.isEmpty() ? "nobody" : String.join("+", reached);
  }
}
