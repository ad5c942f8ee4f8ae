package dev.muster.oncall.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.contracts.EventJson;
import dev.muster.oncall.auditor.AuditedAlert.Action;
import dev.muster.oncall.auditor.AuditedAlert.AuditedPage;
import dev.muster.oncall.auditor.AuditedAlert.AuditedStep;
import dev.muster.oncall.auditor.Difference.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An open alert, what happened to it and whom it paged, in seconds since it opened. */
final class TestedAlert {
  static final Instant OPENED = Instant.parse("2026-11-02T03:00:00Z");
  static final UUID ALERT = new UUID(1, 1);
  static final UUID ANNA = new UUID(2, 1);
  static final UUID BORIS = new UUID(2, 2);
  static final UUID CHEN = new UUID(2, 3);
  static final UUID SCHEDULE = new UUID(3, 1);
  static final UUID MUTE = new UUID(2, 9);

  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Evidence evidence =
      new Evidence() {
        @Override
        public Optional<Set<UUID>> onCall(UUID scheduleId, UUID policyId, Instant at) {
          return at.isBefore(OPENED.plusSeconds(3_600))
              ? Optional.of(Set.of(BORIS))
              : Optional.empty();
        }

        @Override
        public Set<UUID> schedulesOf(UUID teamId) {
          return Set.of(SCHEDULE);
        }

        @Override
        public Set<UUID> managersOf(UUID teamId) {
          return Set.of(CHEN);
        }

        @Override
        public boolean canBeReached(UUID personId, Instant at) {
          return !personId.equals(MUTE);
        }
      };

  private final List<Action> actions = new ArrayList<>();
  private final List<AuditedPage> pages = new ArrayList<>();
  private String priority;

  static Instant at(long seconds) {
    return OPENED.plusSeconds(seconds);
  }

  static Map<String, Object> target(String kind, UUID id) {
    return Map.of("kind", kind, "id", id);
  }

  @SafeVarargs
  static Map<String, Object> level(long delay, Map<String, Object>... targets) {
    return Map.of("delaySeconds", delay, "targets", List.of(targets), "strategy", "EVERYONE");
  }

  static JsonNode policy(List<Map<String, Object>> levels, List<Map<String, Object>> lastResort) {
    return EventJson.mapper()
        .valueToTree(
            Map.of(
                "policyId",
                new UUID(4, 4),
                "repeatCount",
                0,
                "repeatDelaySeconds",
                600,
                "levels",
                levels,
                "lastResort",
                lastResort));
  }

  /** Anna at once, whoever is on call after five minutes, Chen in the end. */
  static JsonNode ladder() {
    return policy(
        List.of(level(0, target("PERSON", ANNA)), level(300, target("SCHEDULE", SCHEDULE))),
        List.of(target("PERSON", CHEN)));
  }

  void priority(String said) {
    priority = said;
  }

  void happens(String kind, long seconds) {
    actions.add(new Action(kind, at(seconds)));
  }

  /** Somebody was paged in time, by an address of theirs. */
  void page(UUID person, int level, long seconds) {
    page(person, level, seconds, new AuditedStep(at(seconds), false, true, Duration.ZERO, true));
  }

  void page(UUID person, int level, long seconds, AuditedStep... steps) {
    pages.add(new AuditedPage(UUID.randomUUID(), person, 0, level, at(seconds), List.of(steps)));
  }

  /** What the auditor says of all this so many seconds after the opening. */
  List<Difference> differences(JsonNode policy, long now) {
    return AlertAudit.differences(
        new AuditedAlert(
            ALERT, "CRITICAL", priority, OPENED, true, policy, actions, pages, List.of()),
        evidence,
        at(now),
        GRACE);
  }

  List<Kind> kinds(long now) {
    return differences(ladder(), now).stream().map(Difference::kind).toList();
  }
}
