package dev.muster.oncall.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.person.ContactMethodKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
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
        new UUID(0, 9), "anna", Locale.ENGLISH, ZoneOffset.UTC, active, methods, List.of(rules));
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
            rule(Urgency.HIGH, UNVERIFIED, 0),
            rule(Urgency.HIGH, MAIL, 60));

    assertThat(plan(anna)).containsExactly(new PlannedStep(MAIL, PAGED.plusSeconds(60)));
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
