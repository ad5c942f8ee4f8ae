package dev.muster.oncall.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.oncall.auditor.AuditedAlert.Action;
import dev.muster.oncall.auditor.AuditedAlert.AuditedPage;
import dev.muster.oncall.auditor.AuditedAlert.AuditedPost;
import dev.muster.oncall.auditor.Difference.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Follows one alert through its policy anew, from its rows alone, and compares with the pages that
 * were made. It shares no code with what makes them: a fault there must not excuse itself.
 */
final class AlertAudit {
  private final AuditedAlert alert;
  private final Evidence evidence;
  private final Instant horizon;
  private final Duration grace;
  private final UUID policyId;
  private final List<Difference> found = new ArrayList<>();

  private int run;
  private int level;
  private boolean anyone;
  private Instant begun;
  private Instant next;
  private Instant until = Instant.MAX;

  private AlertAudit(AuditedAlert alert, Evidence evidence, Instant now, Duration grace) {
    this.alert = alert;
    this.evidence = evidence;
    this.horizon = now.minus(grace);
    this.grace = grace;
    var id = alert.policy().path("policyId");
    this.policyId = id.isTextual() ? UUID.fromString(id.asText()) : null;
  }

  /**
   * What differs by now.
   *
   * @param grace how late something may be
   */
  static List<Difference> differences(
      AuditedAlert alert, Evidence evidence, Instant now, Duration grace) {
    var audit = new AlertAudit(alert, evidence, now, grace);
    audit.follow();
    audit.found.addAll(MessageAudit.differences(alert, audit.horizon));
    return List.copyOf(audit.found);
  }

  /**
   * Replays what was done to the alert. The policy before a reassignment is not kept, so what came
   * before the last one is not followed.
   */
  private void follow() {
    var reassigned =
        alert.actions().stream()
            .filter(is("REASSIGNED"))
            .map(Action::at)
            .max(Comparator.naturalOrder());
    if (reassigned.isPresent()) {
      begin(reassigned.get());
    } else {
      begin(alert.openedAt());
      next = alert.openedAt().plusSeconds(delay(0));
    }
    for (var action : alert.actions()) {
      if (reassigned.isEmpty() || action.at().isAfter(reassigned.get())) {
        replay(action);
      }
    }
    fireUntil(horizon);
  }

  private static Predicate<Action> is(String kind) {
    return action -> action.kind().equals(kind);
  }

  private void begin(Instant at) {
    begun = at;
    next = at;
    run = 0;
    level = 0;
    anyone = false;
  }

  private void replay(Action action) {
    switch (action.kind()) {
      case "ACKNOWLEDGED", "RESOLVED" -> {
        fireUntil(action.at());
        next = null;
      }
      case "UNACKNOWLEDGED", "RAISED" -> {
        fireUntil(action.at());
        if (alert.actions().stream()
            .noneMatch(each -> each.kind().equals("HASTENED") && each.at().equals(action.at()))) {
          begin(action.at());
        }
      }
      case "HASTENED" -> {
        fireUntil(action.at());
        next = action.at();
      }
      default -> {}
    }
  }

  /** What was due just before the limit may have been overtaken by it, so it need not be there. */
  private void fireUntil(Instant limit) {
    until = limit.equals(horizon) ? Instant.MAX : limit;
    while (next != null && !next.isAfter(limit)) {
      var overtaken = next.isAfter(limit.minus(grace)) && !limit.equals(horizon);
      if (level > levels() || (level == levels() && !isFired())) {
        next = null;
        return;
      }
      if (overtaken && pages().isEmpty() && posts().isEmpty()) {
        return;
      }
      fire(overtaken);
    }
  }

  /** Whether something fires after the last level: another run, or the last resort. */
  private boolean isFired() {
    if (levels() > 0 && run < alert.policy().path("repeatCount").asInt()) {
      run++;
      level = 0;
      anyone = false;
      return true;
    }
    return !alert.policy().path("lastResort").isEmpty();
  }

  private void fire(boolean overtaken) {
    var pages = pages();
    var posts = posts();
    var fired =
        Stream.concat(
                pages.stream().map(AuditedPage::createdAt),
                posts.stream().map(AuditedPost::createdAt))
            .min(Comparator.naturalOrder())
            .orElse(next);
    var expected =
        LevelExpectation.of(
            levelAt(level),
            alert.severity(),
            priority(),
            policyId,
            evidence,
            fired.isBefore(next) ? next : fired);
    if (expected.isEmpty()) {
      next = null;
      return;
    }
    if (!overtaken) {
      compare(expected.get(), pages);
    }
    var reached = !expected.get().people().isEmpty() || !pages.isEmpty();
    anyone |= reached;
    level++;
    next = fired.plusSeconds(pause(reached || !posts.isEmpty()));
  }

  /** The places that the level told; they make it wait, but whom it pages is another matter. */
  private List<AuditedPost> posts() {
    return alert.posts().stream()
        .filter(post -> post.run() == run && post.level() == level)
        .filter(post -> !post.createdAt().isBefore(begun) && post.createdAt().isBefore(until))
        .toList();
  }

  /** Empty when it is not certain what it was when levels fired, since somebody changed it. */
  private Optional<String> priority() {
    return alert.actions().stream().anyMatch(is("PRIORITIZED"))
        ? Optional.empty()
        : Optional.of(Objects.requireNonNullElse(alert.priority(), ""));
  }

  /** The pages of the level that comes next, since the escalation began and until it ended. */
  private List<AuditedPage> pages() {
    return alert.pages().stream()
        .filter(page -> page.run() == run && page.level() == level)
        .filter(page -> !page.createdAt().isBefore(begun) && page.createdAt().isBefore(until))
        .toList();
  }

  /**
   * @param told whether the level reached anybody or any place
   */
  private long pause(boolean told) {
    if (level < levels()) {
      return told ? delay(level) : 0;
    }
    var last = run >= alert.policy().path("repeatCount").asInt();
    return last && !anyone && !told ? 0 : alert.policy().path("repeatDelaySeconds").asLong();
  }

  private void compare(LevelExpectation expected, List<AuditedPage> pages) {
    if (!expected.certain()) {
      return;
    }
    if (expected.anyOf()) {
      if (!expected.people().isEmpty() && pages.isEmpty()) {
        note(Kind.MISSING, null, next);
      }
    } else {
      expected.people().forEach(person -> compare(person, pages));
    }
    pages.stream()
        .filter(page -> !expected.meant().contains(page.personId()))
        .forEach(page -> note(Kind.WRONG_PERSON, page.personId(), page.createdAt()));
  }

  private void compare(UUID person, List<AuditedPage> pages) {
    var made =
        pages.stream()
            .filter(page -> page.personId().equals(person))
            .map(AuditedPage::createdAt)
            .min(Comparator.naturalOrder());
    if (made.isEmpty()) {
      note(Kind.MISSING, person, next);
    } else if (made.get().isAfter(next.plus(grace))) {
      note(Kind.LATE, person, next);
    }
  }

  private void note(Kind kind, UUID person, Instant at) {
    found.add(new Difference(alert.id(), kind, run, level, person, at));
  }

  private int levels() {
    return alert.policy().path("levels").size();
  }

  private long delay(int index) {
    return alert.policy().path("levels").path(index).path("delaySeconds").asLong();
  }

  private JsonNode levelAt(int index) {
    if (index < levels()) {
      return alert.policy().path("levels").path(index);
    }
    return JsonNodeFactory.instance.objectNode().set("targets", alert.policy().path("lastResort"));
  }
}
