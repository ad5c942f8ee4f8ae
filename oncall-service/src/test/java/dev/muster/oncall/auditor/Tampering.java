package dev.muster.oncall.auditor;

import dev.muster.oncall.auditor.AuditedAlert.AuditedPage;
import dev.muster.oncall.auditor.Difference.Kind;
import dev.muster.platform.database.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What can go wrong with a page, done to its rows, and what the auditor should say of it. */
enum Tampering {
  DELETED {
    @Override
    boolean isFit(AuditedAlert alert, AuditedPage page, Instant judgedUntil) {
      return !isInTurns(alert, page);
    }

    @Override
    Set<Finding> apply(Sql sql, AuditedPage page, Stranger stranger, Duration grace) {
      sql.update("delete from page where id = ?", page.id());
      return Set.of(new Finding(Kind.MISSING, page.personId()));
    }
  },
  DELAYED {
    @Override
    boolean isFit(AuditedAlert alert, AuditedPage page, Instant judgedUntil) {
      return !isInTurns(alert, page);
    }

    @Override
    Set<Finding> apply(Sql sql, AuditedPage page, Stranger stranger, Duration grace) {
      sql.update(
          "update page set created_at = ? where id = ?",
          page.createdAt().plus(grace).plusSeconds(1),
          page.id());
      return Set.of(new Finding(Kind.LATE, page.personId()));
    }
  },
  GIVEN_AWAY {
    @Override
    boolean isFit(AuditedAlert alert, AuditedPage page, Instant judgedUntil) {
      return !isInTurns(alert, page);
    }

    @Override
    Set<Finding> apply(Sql sql, AuditedPage page, Stranger stranger, Duration grace) {
      sql.update(
          "update page set person_id = ?, person_name = 'stranger' where id = ?",
          stranger.personId(),
          page.id());
      sql.update(
          "update page_step set contact_method_id = ? where page_id = ?",
          stranger.methodId(),
          page.id());
      return Set.of(
          new Finding(Kind.MISSING, page.personId()),
          new Finding(Kind.WRONG_PERSON, stranger.personId()));
    }
  },
  SENT_ELSEWHERE {
    @Override
    boolean isFit(AuditedAlert alert, AuditedPage page, Instant judgedUntil) {
      return true;
    }

    @Override
    Set<Finding> apply(Sql sql, AuditedPage page, Stranger stranger, Duration grace) {
      sql.update(
          "update page_step set contact_method_id = ? where page_id = ?",
          stranger.methodId(),
          page.id());
      return Set.of(new Finding(Kind.WRONG_CHANNEL, page.personId()));
    }
  },
  NOT_SENT {
    @Override
    boolean isFit(AuditedAlert alert, AuditedPage page, Instant judgedUntil) {
      return alert.open()
          && page.steps().stream()
              .anyMatch(step -> step.attempted() && step.dueAt().isBefore(judgedUntil));
    }

    @Override
    Set<Finding> apply(Sql sql, AuditedPage page, Stranger stranger, Duration grace) {
      sql.update(
          """
          with sent as (
            delete from page_ledger where page_id = ? and kind = 'ATTEMPT' returning step_id)
          update page_step set status = 'QUEUED' from sent where page_step.id = sent.step_id
          """,
          page.id());
      return Set.of(new Finding(Kind.NOT_SENT, page.personId()));
    }
  };

  /** A difference of an alert. */
  record Finding(Kind kind, UUID personId) {}

  /** Somebody who has nothing to do with an alert, and their address. */
  record Stranger(UUID personId, UUID methodId) {}

  /**
   * Whether the auditor could find this of a page that it judges.
   *
   * @param judgedUntil what was due later need not have happened
   */
  abstract boolean isFit(AuditedAlert alert, AuditedPage page, Instant judgedUntil);

  /** Does it; returns what should be found. */
  abstract Set<Finding> apply(Sql sql, AuditedPage page, Stranger stranger, Duration grace);

  /** The auditor is content with any of those whose turn it could be. */
  private static boolean isInTurns(AuditedAlert alert, AuditedPage page) {
    return alert
        .policy()
        .path("levels")
        .path(page.level())
        .path("strategy")
        .asText()
        .equals("ROUND_ROBIN");
  }

  /**
   * Whether the auditor knows who should have been paged, and nothing happened to the alert just
   * then that could have come before the page.
   */
  static boolean isJudged(AuditedAlert alert, AuditedPage page, Duration grace) {
    var begins = Set.of("UNACKNOWLEDGED", "RAISED", "REASSIGNED");
    var quietUntil = page.createdAt().plus(grace.multipliedBy(2));
    return page.level() >= 0
        && isCertain(alert, page.level())
        && alert.actions().stream()
            .filter(action -> !action.at().isBefore(page.createdAt()))
            .allMatch(
                action ->
                    action.at().equals(page.createdAt())
                        ? begins.contains(action.kind())
                        : action.at().isAfter(quietUntil) && !action.kind().equals("REASSIGNED"));
  }

  private static boolean isCertain(AuditedAlert alert, int level) {
    var levels = alert.policy().path("levels");
    var targets =
        level < levels.size()
            ? levels.path(level).path("targets")
            : alert.policy().path("lastResort");
    var kinds =
        StreamSupport.stream(targets.spliterator(), false)
            .map(target -> target.path("kind").asText())
            .toList();
    return List.of("PERSON", "SCHEDULE", "TEAM").containsAll(kinds)
        && levels.path(level).path("condition").path("incidentSeverities").isEmpty();
  }
}
