package dev.muster.oncall.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.person.ContactMethodKind;
import dev.muster.oncall.rotation.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationPlanTest {
  private static final Instant PAGED = Instant.parse("2026-11-02T03:00:00Z");
  private static final ReachableMethod HOOK = method(1, ContactMethodKind.WEBHOOK, true);
  private static final ReachableMethod MAIL = method(2, ContactMethodKind.EMAIL, true);
  private static final ReachableMethod UNVERIFIED = method(3, ContactMethodKind.EMAIL, false);

  private static ReachableMethod method(int id, ContactMethodKind kind, boolean verified) {
    return new ReachableMethod(new UUID(0, id), kind, "address " + id, null, verified);
  }

  private static NotificationRuleSpec rule(Urgency urgency, ReachableMethod method, long delay) {
    return new NotificationRuleSpec(urgency, method.id(), delay);
  }

  private static ReachablePerson person(
      boolean active, List<ReachableMethod> methods, NotificationRuleSpec... rules) {
    return new ReachablePerson(
        new UUID(0, 9),
        "anna",
        Locale.ENGLISH,
        ZoneOffset.UTC,
        active,
        methods,
        List.of(rules),
        QuietHours.NONE);
  }

  /** Somebody in Berlin with a mail at once and one after half an hour, for both urgencies. */
  private static ReachablePerson sleeper(Window... quiet) {
    return new ReachablePerson(
        new UUID(0, 8),
        "boris",
        Locale.ENGLISH,
        ZoneId.of("Europe/Berlin"),
        true,
        List.of(HOOK, MAIL),
        List.of(
            rule(Urgency.LOW, MAIL, 0),
            rule(Urgency.LOW, HOOK, 60),
            rule(Urgency.LOW, MAIL, 1_800),
            rule(Urgency.HIGH, MAIL, 0),
            rule(Urgency.HIGH, HOOK, 60)),
        new QuietHours(List.of(quiet)));
  }

  private static Window nights(DayOfWeek... days) {
    return Window.between(Set.of(days), LocalTime.of(22, 0), LocalTime.of(7, 0));
  }

  private static List<PlannedStep> low(ReachablePerson person, String pagedAt) {
    return NotificationPlan.of(person, Urgency.LOW, Instant.parse(pagedAt));
  }

  @Test
  void whatCanWaitAndFallsIntoQuietHoursIsDueWhenTheyEndAndOnceThroughEachMethod() {
    var boris = sleeper(nights(DayOfWeek.values()));
    var morning = Instant.parse("2026-11-03T06:00:00Z");

    assertThat(low(boris, "2026-11-02T21:30:00Z"))
        .containsExactlyInAnyOrder(new PlannedStep(MAIL, morning), new PlannedStep(HOOK, morning));
    assertThat(low(boris, "2026-11-02T21:00:00Z"))
        .extracting(PlannedStep::dueAt)
        .containsOnly(morning);
    assertThat(low(boris, "2026-11-03T06:00:00Z").get(0)).isEqualTo(new PlannedStep(MAIL, morning));
  }

  @Test
  void messagesBeforeQuietHoursStayAndLaterOnesMove() {
    var paged = Instant.parse("2026-11-02T20:45:00Z");

    assertThat(low(sleeper(nights(DayOfWeek.values())), paged.toString()))
        .containsExactly(
            new PlannedStep(MAIL, paged),
            new PlannedStep(HOOK, paged.plusSeconds(60)),
            new PlannedStep(MAIL, Instant.parse("2026-11-03T06:00:00Z")));
  }

  @Test
  void quietHoursBelongToTheDayOnWhichTheyBegin() {
    var boris = sleeper(nights(DayOfWeek.SUNDAY));

    assertThat(low(boris, "2026-11-02T03:00:00Z").get(0).dueAt()).isEqualTo("2026-11-02T06:00:00Z");
    assertThat(low(boris, "2026-11-02T23:00:00Z").get(0).dueAt()).isEqualTo("2026-11-02T23:00:00Z");
  }

  @Test
  void quietHoursEndByTheWallAlsoInNightsInWhichClocksChange() {
    var boris = sleeper(nights(DayOfWeek.values()));

    assertThat(low(boris, "2026-03-28T21:30:00Z").get(0).dueAt()).isEqualTo("2026-03-29T05:00:00Z");
    assertThat(low(boris, "2026-10-24T21:30:00Z").get(0).dueAt()).isEqualTo("2026-10-25T06:00:00Z");
  }

  @Test
  void quietHoursThatMeetAreOne() {
    var evening =
        Window.between(Set.of(DayOfWeek.MONDAY), LocalTime.of(18, 0), LocalTime.of(22, 0));

    assertThat(
            low(sleeper(evening, nights(DayOfWeek.MONDAY)), "2026-11-02T18:00:00Z").get(0).dueAt())
        .isEqualTo("2026-11-03T06:00:00Z");
  }

  @Test
  void quietHoursWithoutAnEndHoldNothingBack() {
    var always = Window.between(Set.of(DayOfWeek.values()), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    assertThat(new QuietHours(List.of(always)).areEndless()).isTrue();
    assertThat(new QuietHours(List.of(nights(DayOfWeek.values()))).areEndless()).isFalse();
    assertThat(QuietHours.NONE.areEndless()).isFalse();
    assertThat(low(sleeper(always), "2026-11-02T03:00:00Z").get(0).dueAt())
        .isEqualTo("2026-11-02T03:00:00Z");
  }

  @Test
  void aPageOfHighUrgencyKnowsNoQuietHours() {
    assertThat(NotificationPlan.of(sleeper(nights(DayOfWeek.values())), Urgency.HIGH, PAGED))
        .containsExactly(
            new PlannedStep(MAIL, PAGED), new PlannedStep(HOOK, PAGED.plusSeconds(60)));
  }

  @Test
  void whoHasNoRuleForWhatCanWaitGetsItAfterQuietHours() {
    var boris = sleeper(nights(DayOfWeek.values()));
    var ruleless =
        new ReachablePerson(
            boris.id(),
            boris.name(),
            boris.language(),
            boris.zone(),
            true,
            boris.methods(),
            List.of(),
            boris.quietHours());

    assertThat(low(ruleless, PAGED.toString()))
        .containsExactly(new PlannedStep(MAIL, Instant.parse("2026-11-02T06:00:00Z")));
  }

  private static List<PlannedStep> plan(ReachablePerson person) {
    return NotificationPlan.of(person, Urgency.HIGH, PAGED);
  }

  @Test
  void rulesSendAfterTheirDelayInOrderOfTime() {
    var anna =
        person(
            true,
            List.of(HOOK, MAIL),
            rule(Urgency.HIGH, MAIL, 300),
            rule(Urgency.HIGH, HOOK, 0),
            rule(Urgency.HIGH, HOOK, 600));

    assertThat(plan(anna))
        .containsExactly(
            new PlannedStep(HOOK, PAGED),
            new PlannedStep(MAIL, PAGED.plusSeconds(300)),
            new PlannedStep(HOOK, PAGED.plusSeconds(600)));
  }

  @Test
  void rulesOfTheOtherUrgencyStaySilent() {
    var anna =
        person(true, List.of(HOOK, MAIL), rule(Urgency.LOW, HOOK, 0), rule(Urgency.HIGH, MAIL, 60));

    assertThat(plan(anna)).containsExactly(new PlannedStep(MAIL, PAGED.plusSeconds(60)));
  }

  @Test
  void theSameRuleTwiceSendsOnce() {
    var anna =
        person(true, List.of(MAIL), rule(Urgency.HIGH, MAIL, 0), rule(Urgency.HIGH, MAIL, 0));

    assertThat(plan(anna)).containsExactly(new PlannedStep(MAIL, PAGED));
  }

  @Test
  void unverifiedMethodsAreNotUsed() {
    var anna =
        person(
            true,
            List.of(UNVERIFIED, MAIL),
            rule(Urgency.HIGH, UNVERIFIED, 60),
            rule(Urgency.HIGH, MAIL, 60));

    assertThat(plan(anna)).containsExactly(new PlannedStep(MAIL, PAGED.plusSeconds(60)));
  }

  @Test
  void theNextRuleTakesThePlaceOfOneThatLeadsNowhereAndLaterOnesKeepTheirTime() {
    var anna =
        person(
            true,
            List.of(UNVERIFIED, MAIL, HOOK),
            rule(Urgency.HIGH, UNVERIFIED, 0),
            rule(Urgency.HIGH, UNVERIFIED, 60),
            rule(Urgency.HIGH, MAIL, 300),
            rule(Urgency.HIGH, HOOK, 300),
            rule(Urgency.HIGH, MAIL, 600),
            rule(Urgency.HIGH, UNVERIFIED, 700),
            rule(Urgency.HIGH, HOOK, 900),
            rule(Urgency.HIGH, UNVERIFIED, 1_000));

    assertThat(plan(anna))
        .containsExactly(
            new PlannedStep(MAIL, PAGED),
            new PlannedStep(HOOK, PAGED),
            new PlannedStep(MAIL, PAGED.plusSeconds(600)),
            new PlannedStep(HOOK, PAGED.plusSeconds(700)));
  }

  @Test
  void whereAnotherMessageComesAtTheSameTimeOrTheUrgencyIsAnotherNothingMoves() {
    var anna =
        person(
            true,
            List.of(UNVERIFIED, MAIL, HOOK),
            rule(Urgency.HIGH, UNVERIFIED, 60),
            rule(Urgency.HIGH, MAIL, 60),
            rule(Urgency.LOW, UNVERIFIED, 0),
            rule(Urgency.HIGH, HOOK, 300));

    assertThat(plan(anna))
        .containsExactly(
            new PlannedStep(MAIL, PAGED.plusSeconds(60)),
            new PlannedStep(HOOK, PAGED.plusSeconds(300)));
  }

  @Test
  void withoutAUsefulRuleAVerifiedMethodIsUsedAtOnceAndMailFirst() {
    assertThat(plan(person(true, List.of(HOOK, MAIL), rule(Urgency.LOW, HOOK, 0))))
        .containsExactly(new PlannedStep(MAIL, PAGED));
    assertThat(plan(person(true, List.of(HOOK)))).containsExactly(new PlannedStep(HOOK, PAGED));
  }

  @Test
  void whoHasNoVerifiedMethodOrIsInactiveCannotBeReached() {
    assertThat(plan(person(true, List.of(UNVERIFIED), rule(Urgency.HIGH, UNVERIFIED, 0))))
        .isEmpty();
    assertThat(plan(person(false, List.of(MAIL), rule(Urgency.HIGH, MAIL, 0)))).isEmpty();
  }

  @Test
  void criticalAndErrorAreUrgent() {
    assertThat(Urgency.of(AlertSeverity.CRITICAL)).isEqualTo(Urgency.HIGH);
    assertThat(Urgency.of(AlertSeverity.ERROR)).isEqualTo(Urgency.HIGH);
    assertThat(Urgency.of(AlertSeverity.WARNING)).isEqualTo(Urgency.LOW);
    assertThat(Urgency.of(AlertSeverity.INFO)).isEqualTo(Urgency.LOW);
  }
}
