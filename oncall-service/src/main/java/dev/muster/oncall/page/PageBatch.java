package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertLogEntry;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.destination.Place;
import dev.muster.oncall.escalation.Escalated;
import dev.muster.oncall.escalation.EscalationAdvance;
import dev.muster.oncall.escalation.TargetResolver;
import dev.muster.oncall.storm.StormGate;
import dev.muster.platform.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows that levels of alerts lead to, to be written in one statement, and their messages. */
final class PageBatch {
  /** What stands for the level of pages that somebody made by hand. */
  static final int BY_HAND = -1;

  private final Instant now;
  private final List<Map<String, Object>> pages = new ArrayList<>();
  private final List<Map<String, Object>> steps = new ArrayList<>();
  private final List<Map<String, Object>> posts = new ArrayList<>();
  private final List<Map<String, Object>> ledger = new ArrayList<>();
  private final List<Map<String, Object>> log = new ArrayList<>();
  private final List<DueMessage> due = new ArrayList<>();
  private final List<DueMessage> messages = new ArrayList<>();
  private final List<DuePost> duePosts = new ArrayList<>();

  PageBatch(Instant now) {
    this.now = now;
  }

  /** Pages that belong to no level. */
  PageBatch addByHand(
      Alert alert, int round, TargetResolver.Resolution resolution, PageByHand how) {
    var level = new EscalationAdvance.FiredLevel(0, BY_HAND, resolution);
    resolution.pages().forEach(page -> add(alert, round, level, page, how.reason(page.path())));
    resolution.posts().forEach(place -> add(alert, round, level, place));
    return this;
  }

  void add(Escalated escalated) {
    var alert = escalated.alert();
    escalated.advance().fired().forEach(level -> add(escalated, level));
    if (escalated.advance().exhausted()) {
      log.add(entry(alert, AlertLogEntry.Kind.EXHAUSTED, Map.of()));
      ledger.add(Map.of("alert_id", alert.id(), "kind", LedgerKind.EXHAUSTED, "detail", Map.of()));
    }
  }

  private void add(Escalated escalated, EscalationAdvance.FiredLevel level) {
    var alert = escalated.alert();
    level
        .resolution()
        .pages()
        .forEach(
            page ->
                add(
                    alert,
                    escalated.round(),
                    level,
                    page,
                    PageReason.of(escalated.policy(), level.level(), page.path())));
    level.resolution().posts().forEach(place -> add(alert, escalated.round(), level, place));
    log.add(
        entry(
            alert,
            switch (level.reach()) {
              case PEOPLE, PLACES -> AlertLogEntry.Kind.ESCALATED;
              case NOBODY -> AlertLogEntry.Kind.SKIPPED;
            },
            Map.of(
                "run",
                level.run() + 1,
                "level",
                level.level() + 1,
                "people",
                level.resolution().pages().stream().map(page -> page.person().name()).toList(),
                "places",
                level.resolution().posts().stream().map(Place::name).toList(),
                "unreached",
                level.resolution().unreached())));
  }

  private void add(Alert alert, int round, EscalationAdvance.FiredLevel level, Place place) {
    var postId = Ids.next();
    posts.add(
        Map.of(
            "id", postId,
            "alert_id", alert.id(),
            "destination_id", place.id(),
            "destination_name", place.name(),
            "channel", place.kind().channel(),
            "round", round,
            "run", level.run(),
            "level", level.level()));
    ledger.add(
        Map.of(
            "alert_id",
            alert.id(),
            "post_id",
            postId,
            "kind",
            LedgerKind.QUEUED,
            "channel",
            place.kind().channel(),
            "detail",
            Map.of(
                "destination",
                place.name(),
                "address",
                place.address(),
                "run",
                level.run() + 1,
                "level",
                level.level() + 1)));
    duePosts.add(new DuePost(alert, postId, level.level() + 1, place));
  }

  private void add(
      Alert alert,
      int round,
      EscalationAdvance.FiredLevel level,
      PlannedPage page,
      PageReason reason) {
    var pageId = Ids.next();
    pages.add(
        Map.of(
            "id", pageId,
            "alert_id", alert.id(),
            "person_id", page.person().id(),
            "person_name", page.person().name(),
            "round", round,
            "run", level.run(),
            "level", level.level(),
            "reason", reason));
    ledger.add(
        Map.of(
            "alert_id",
            alert.id(),
            "page_id",
            pageId,
            "kind",
            LedgerKind.INTENT,
            "detail",
            Map.of("run", level.run() + 1, "level", level.level() + 1)));
    for (var step : page.steps()) {
      var message =
          new DueMessage(
              alert, pageId, Ids.next(), level.level() + 1, reason, page.person(), step.method());
      if (step.dueAt().isAfter(now)) {
        add(message, step.dueAt(), StepStatus.PENDING);
      } else {
        due.add(message);
      }
    }
  }

  /** Lets what is due go out, singly or later together. */
  PageBatch through(StormGate gate) {
    var waiting = gate.waiting(due.stream().map(PageBatch::gated).toList(), now);
    for (var message : due) {
      if (waiting.contains(message.stepId())) {
        add(message, now, StepStatus.WAITING);
        note(message, LedgerKind.WAITING, Map.of());
      } else {
        add(message, now, StepStatus.QUEUED);
        note(message, LedgerKind.QUEUED, Map.of("address", message.method().address()));
        messages.add(message);
      }
    }
    due.clear();
    return this;
  }

  private static StormGate.Due gated(DueMessage message) {
    return new StormGate.Due(
        message.stepId(), message.method().id(), message.method().kind().channel());
  }

  private void add(DueMessage message, Instant dueAt, StepStatus status) {
    steps.add(
        Map.of(
            "id", message.stepId(),
            "alert_id", message.alert().id(),
            "page_id", message.pageId(),
            "contact_method_id", message.method().id(),
            "channel", message.method().kind().channel(),
            "due_at", dueAt,
            "status", status));
  }

  private void note(DueMessage message, LedgerKind kind, Map<String, Object> detail) {
    ledger.add(
        Map.of(
            "alert_id", message.alert().id(),
            "page_id", message.pageId(),
            "step_id", message.stepId(),
            "kind", kind,
            "channel", message.method().kind().channel(),
            "detail", detail));
  }

  private static Map<String, Object> entry(
      Alert alert, AlertLogEntry.Kind kind, Map<String, Object> detail) {
    return Map.of("alert_id", alert.id(), "kind", kind, "detail", detail);
  }

  boolean isEmpty() {
    return pages.isEmpty() && posts.isEmpty() && log.isEmpty();
  }

  /** What is to go out at once. */
  List<DueMessage> messages() {
    return messages;
  }

  /** The places that are to be told. */
  List<DuePost> duePosts() {
    return duePosts;
  }

  String json() {
    return JsonColumn.write(
        Map.of("pages", pages, "steps", steps, "posts", posts, "ledger", ledger, "log", log));
  }
}
