package dev.muster.comms.maintenance;

import dev.muster.comms.post.PageChecks;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Refuses plans that make no sense, by field and rule. */
@ApplicationScoped
class MaintenanceChecks {
  private final PageChecks page;

  MaintenanceChecks(PageChecks page) {
    this.page = page;
  }

  void plan(StatusPage on, MaintenancePlan plan) {
    page.languages(on, "title", plan.title().keySet());
    page.components(on, "componentIds", plan.componentIds());
    if (!plan.window().ordered()) {
      throw window("scheduledUntil", "afterStart", "must be after scheduledFor");
    }
  }

  void words(StatusPage on, MaintenanceStatement statement) {
    page.languages(on, "body", statement.body().keySet());
    page.components(on, "components", statement.components().keySet());
    PublicStatus status = statement.status();
    if (status != null && status.kind() != PostKind.MAINTENANCE) {
      throw unprocessable(
          "maintenance.foreign-status", "status", "ofMaintenance", "is a status of incidents");
    }
  }

  /** What begins in this minute is not late. */
  void ahead(Instant starts, Instant now) {
    if (starts.isBefore(now.truncatedTo(ChronoUnit.MINUTES))) {
      throw window("scheduledFor", "future", "must lie ahead; send backfilled for the history");
    }
  }

  /** Its end can only be moved to a time that is still to come. */
  void unfinished(Window window, Instant now) {
    if (!window.ends().isAfter(now)) {
      throw window("scheduledUntil", "future", "must lie ahead");
    }
  }

  void over(Window window, Instant now) {
    if (window.ends().isAfter(now)) {
      throw window("scheduledUntil", "past", "must lie behind when backfilled");
    }
  }

  private static ProblemException window(String field, String rule, String message) {
    return unprocessable("maintenance.window", field, rule, message);
  }

  private static ProblemException unprocessable(
      String code, String field, String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(
            code, "The maintenance cannot be like that", new FieldError(field, rule, message)));
  }
}
