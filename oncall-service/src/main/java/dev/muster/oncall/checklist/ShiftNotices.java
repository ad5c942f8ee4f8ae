package dev.muster.oncall.checklist;

import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.person.PersonMail;
import dev.muster.oncall.schedule.FinalSchedules;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.ScheduleWatches;
import dev.muster.oncall.schedule.ScheduleWatches.Watch;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.i18n.Texts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells people of their shifts before, at the start and at the end, with what to go through then.
 * Each message is written together with its checklist, so nobody gets one twice.
 */
@ApplicationScoped
class ShiftNotices {
  private static final Texts TEXTS = Texts.of("oncall");
  private static final String PAGE = "/on-call/me";
  private static final Duration BACK = Duration.ofDays(3);
  private static final Duration AHEAD = Duration.ofDays(3);

  /** Between two looks at a schedule, for those who can be reached again. */
  private static final Duration AT_LATEST = Duration.ofHours(1);

  private static final Duration ALERTS_BACK = Duration.ofHours(1);

  private final Checklists checklists;
  private final FinalSchedules finals;
  private final People people;
  private final PersonMail mail;
  private final ScheduleWatches watches;
  private final Migrations migrations;
  private final InstantSource time;

  ShiftNotices(
      Checklists checklists,
      FinalSchedules finals,
      People people,
      PersonMail mail,
      ScheduleWatches watches,
      Migrations migrations,
      InstantSource time) {
    this.checklists = checklists;
    this.finals = finals;
    this.people = people;
    this.mail = mail;
    this.watches = watches;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      identity = "shift-notices",
      every = "${muster.oncall.shift-notices.every:20s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (migrations.isDone()) {
      run();
    }
  }

  /** Tells all that is due. */
  void run() {
    watches.runDue(Watch.SHIFT_NOTICES, this::look);
    QuarkusTransaction.requiringNew().run(this::afterAlerts);
  }

  /** Tells what is due of a schedule; returns when something is due next, or may be. */
  private Instant look(Schedule schedule) {
    var now = time.instant();
    var rendered = finals.render(schedule, null, now.minus(BACK), now.plus(AHEAD), true);
    var next = now.plus(AT_LATEST);
    for (var block : DutyBlock.of(rendered, now.minus(BACK))) {
      for (var kind : block.due(now)) {
        if (checklists.open(kind, block.personId(), schedule.id(), null, block.about(kind))) {
          people.find(block.personId()).ifPresent(to -> tell(to, kind, schedule, block));
        }
      }
      next = block.nextAfter(now).filter(next::isAfter).orElse(next);
    }
    return next;
  }

  private void tell(Person to, ChecklistKind kind, Schedule schedule, DutyBlock block) {
    mail.send(
        to,
        kind.key(),
        PAGE,
        Map.of(
            "schedule", schedule.name(),
            "start", PersonMail.shown(to, block.start()),
            "end", PersonMail.shown(to, block.end()),
            "points", points(to, kind)));
  }

  private void afterAlerts() {
    for (var answered : checklists.answered(time.instant().minus(ALERTS_BACK))) {
      checklists.open(
          ChecklistKind.AFTER_ALERT,
          answered.personId(),
          null,
          answered.alertId(),
          answered.resolvedAt());
    }
  }

  private static String points(Person to, ChecklistKind kind) {
    return kind.points().stream()
        .map(point -> "- " + TEXTS.text(to.language(), kind.key() + "." + point))
        .collect(Collectors.joining("\n"));
  }
}
