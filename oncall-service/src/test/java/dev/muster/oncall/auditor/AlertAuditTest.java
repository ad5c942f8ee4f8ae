package dev.muster.oncall.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.contracts.EventJson;
import dev.muster.oncall.auditor.AuditedAlert.Action;
import dev.muster.oncall.auditor.AuditedAlert.AuditedPage;
import dev.muster.oncall.auditor.AuditedAlert.AuditedStep;
import dev.muster.oncall.auditor.Difference.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The auditor finds what is seeded, and nothing where all is well. */
class AlertAuditTest {
  private static final Instant OPENED = Instant.parse("2026-11-02T03:00:00Z");
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final UUID ALERT = new UUID(1, 1);
  private static final UUID ANNA = new UUID(2, 1);
  private static final UUID BORIS = new UUID(2, 2);
  private static final UUID CHEN = new UUID(2, 3);
  private static final UUID SCHEDULE = new UUID(3, 1);
  private static final UUID MUTE = new UUID(2, 9);

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
  private String priority;
  private final List<AuditedPage> pages = new ArrayList<>();

  private static Instant at(long seconds) {
    return OPENED.plusSeconds(seconds);
  }

  private static Map<String, Object> target(String kind, UUID id) {
    return Map.of("kind", kind, "id", id);
  }

  @SafeVarargs
  private static Map<String, Object> level(long delay, Map<String, Object>... targets) {
    return Map.of("delaySeconds", delay, "targets", List.of(targets), "strategy", "EVERYONE");
  }

  /** Anna at once, whoever is on call after five minutes, Chen in the end. */
  private static JsonNode ladder() {
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
                List.of(level(0, target("PERSON", ANNA)), level(300, target("SCHEDULE", SCHEDULE))),
                "lastResort",
                List.of(target("PERSON", CHEN))));
  }

  private void page(UUID person, int level, long seconds) {
    pages.add(
        new AuditedPage(
            UUID.randomUUID(),
            person,
            0,
            level,
            at(seconds),
            List.of(new AuditedStep(at(seconds), false, true, Duration.ZERO, true))));
  }

  private List<Difference> differences(JsonNode policy, long now) {
    return AlertAudit.differences(
        new AuditedAlert(
            ALERT, "CRITICAL", priority, OPENED, true, policy, actions, pages, List.of()),
        evidence,
        at(now),
        GRACE);
  }

  private List<Kind> kinds(long now) {
    return differences(ladder(), now).stream().map(Difference::kind).toList();
  }

  @Test
  void whatBecomesUrgentBeginsAnew() {
    page(ANNA, 0, 0);
    actions.add(new Action("RAISED", at(120)));
    page(ANNA, 0, 120);
    page(BORIS, 1, 420);
    page(CHEN, 2, 1_020);

    assertThat(differences(ladder(), 3_000)).isEmpty();
  }

  @Test
  void whatBecomesUrgentAndIsNotPagedAnewIsMissing() {
    page(ANNA, 0, 0);
    actions.add(new Action("RAISED", at(120)));

    assertThat(kinds(200)).containsExactly(Kind.MISSING);
  }

  /** Anna at once for alerts of priority one, Chen in the end. */
  private static JsonNode forHighPriorities() {
    var level = new HashMap<>(level(0, target("PERSON", ANNA)));
    level.put("condition", Map.of("zone", "UTC", "priorities", List.of("P1")));
    return EventJson.mapper()
        .valueToTree(
            Map.of(
                "repeatCount",
                0,
                "repeatDelaySeconds",
                600,
                "levels",
                List.of(level),
                "lastResort",
                List.of()));
  }

  @Test
  void aLevelForHighPrioritiesIsMissedByThoseAndByAlertsWhosePriorityNobodySaid() {
    assertThat(differences(forHighPriorities(), 60)).hasSize(1);
    priority = "P1";
    assertThat(differences(forHighPriorities(), 60)).hasSize(1);
    priority = "P2";
    assertThat(differences(forHighPriorities(), 60)).isEmpty();
    page(ANNA, 0, 0);
    assertThat(differences(forHighPriorities(), 60))
        .extracting(Difference::kind)
        .containsExactly(Kind.WRONG_PERSON);
  }

  @Test
  void whereThePriorityChangedALevelForPrioritiesMayHaveFiredOrNot() {
    priority = "P2";
    actions.add(new Action("PRIORITIZED", at(30)));

    assertThat(differences(forHighPriorities(), 60)).isEmpty();
    page(ANNA, 0, 0);
    assertThat(differences(forHighPriorities(), 60)).isEmpty();
  }

  @Test
  void nothingDiffersWhileAllGoesWell() {
    page(ANNA, 0, 0);
    page(BORIS, 1, 301);
    page(CHEN, 2, 902);

    assertThat(differences(ladder(), 3_000)).isEmpty();
  }

  @Test
  void whoeverCannotBeReachedAnyMoreWasRightlyPagedAndTheirLevelWaited() {
    var policy =
        EventJson.mapper()
            .valueToTree(
                Map.of(
                    "repeatCount",
                    0,
                    "repeatDelaySeconds",
                    600,
                    "levels",
                    List.of(level(0, target("PERSON", MUTE)), level(300, target("PERSON", ANNA))),
                    "lastResort",
                    List.of()));
    page(MUTE, 0, 0);
    page(ANNA, 1, 300);

    assertThat(differences(policy, 3_000)).isEmpty();
    page(BORIS, 0, 0);
    assertThat(differences(policy, 3_000))
        .extracting(Difference::kind)
        .containsExactly(Kind.WRONG_PERSON);
  }

  @Test
  void aPageThatNobodyMadeIsMissing() {
    page(ANNA, 0, 0);

    assertThat(differences(ladder(), 320)).isEmpty();
    assertThat(differences(ladder(), 331))
        .containsExactly(new Difference(ALERT, Kind.MISSING, 0, 1, BORIS, at(300)));
  }

  @Test
  void aPageThatCameLateIsLateAndTheNextOnesCountFromIt() {
    page(ANNA, 0, 0);
    page(BORIS, 1, 400);
    page(CHEN, 2, 1_001);

    assertThat(kinds(3_000)).containsExactly(Kind.LATE);
  }

  @Test
  void somebodyElseIsTheWrongPerson() {
    page(ANNA, 0, 0);
    page(CHEN, 1, 300);

    assertThat(differences(ladder(), 400))
        .containsExactlyInAnyOrder(
            new Difference(ALERT, Kind.MISSING, 0, 1, BORIS, at(300)),
            new Difference(ALERT, Kind.WRONG_PERSON, 0, 1, CHEN, at(300)));
  }

  @Test
  void anAddressThatIsNotThePersonsIsTheWrongChannel() {
    pages.add(
        new AuditedPage(
            UUID.randomUUID(),
            ANNA,
            0,
            0,
            at(0),
            List.of(
                new AuditedStep(at(0), false, true, Duration.ZERO, false),
                new AuditedStep(at(0), false, true, Duration.ZERO, null))));

    assertThat(kinds(60)).containsExactly(Kind.WRONG_CHANNEL);
  }

  @Test
  void aMessageThatNobodyTriedToSendIsNotSent() {
    pages.add(
        new AuditedPage(
            UUID.randomUUID(),
            ANNA,
            0,
            0,
            at(0),
            List.of(new AuditedStep(at(0), true, false, Duration.ZERO, true))));

    assertThat(kinds(29)).isEmpty();
    assertThat(kinds(31)).containsExactly(Kind.NOT_SENT);
  }

  @Test
  void aMessageMayWaitToGoOutWithOthersButNotForEver() {
    pages.add(
        new AuditedPage(
            UUID.randomUUID(),
            ANNA,
            0,
            0,
            at(0),
            List.of(new AuditedStep(at(0), true, false, Duration.ofMinutes(2), true))));

    assertThat(kinds(149)).isEmpty();
    assertThat(kinds(151)).containsExactly(Kind.NOT_SENT);
  }

  @Test
  void whoeverTakesTheAlertEndsWhatIsDue() {
    page(ANNA, 0, 0);
    actions.add(new Action("ACKNOWLEDGED", at(310)));

    assertThat(kinds(3_000)).isEmpty();
  }

  @Test
  void anAlertThatIsGivenBackStartsAnew() {
    page(ANNA, 0, 0);
    actions.add(new Action("ACKNOWLEDGED", at(60)));
    actions.add(new Action("UNACKNOWLEDGED", at(1_000)));
    page(ANNA, 0, 1_001);

    assertThat(kinds(1_200)).isEmpty();
    assertThat(kinds(1_400)).containsExactly(Kind.MISSING);
  }

  @Test
  void theNextLevelIsDueWhenSomebodyAsksForIt() {
    page(ANNA, 0, 0);
    actions.add(new Action("HASTENED", at(100)));

    assertThat(differences(ladder(), 140))
        .containsExactly(new Difference(ALERT, Kind.MISSING, 0, 1, BORIS, at(100)));
    page(BORIS, 1, 100);
    assertThat(kinds(140)).isEmpty();
  }

  @Test
  void aLevelThatReachesNobodyIsPassedAtOnce() {
    var policy =
        EventJson.mapper()
            .valueToTree(
                Map.of(
                    "repeatCount",
                    0,
                    "repeatDelaySeconds",
                    600,
                    "levels",
                    List.of(level(0, target("PERSON", MUTE)), level(300, target("PERSON", ANNA))),
                    "lastResort",
                    List.of()));

    assertThat(differences(policy, 40))
        .containsExactly(new Difference(ALERT, Kind.MISSING, 0, 1, ANNA, at(0)));
  }

  @Test
  void whatIsNotRecordedYetIsNotJudged() {
    actions.add(new Action("UNACKNOWLEDGED", at(3_600)));
    page(ANNA, 0, 0);
    page(ANNA, 0, 3_600);

    assertThat(
            differences(ladder(), 9_000).stream()
                .filter(each -> !each.expectedAt().isBefore(at(3_600))))
        .isEmpty();
  }
}
