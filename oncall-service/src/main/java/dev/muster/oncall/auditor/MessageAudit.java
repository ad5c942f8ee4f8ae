package dev.muster.oncall.auditor;

import dev.muster.oncall.auditor.AuditedAlert.AuditedPage;
import dev.muster.oncall.auditor.AuditedAlert.AuditedStep;
import dev.muster.oncall.auditor.Difference.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks at the messages of the pages that were made: where they went, and whether they did. */
final class MessageAudit {
  private MessageAudit() {}

  /**
   * @param horizon what was due later need not have happened
   */
  static List<Difference> differences(AuditedAlert alert, Instant horizon) {
    var found = new ArrayList<Difference>();
    for (var page : alert.pages()) {
      for (var step : page.steps()) {
        if (Boolean.FALSE.equals(step.ownAddress())) {
          found.add(difference(alert, page, Kind.WRONG_CHANNEL, step));
        }
        var latest = step.dueAt().plus(step.pause());
        if (alert.open() && step.open() && !step.attempted() && latest.isBefore(horizon)) {
          found.add(difference(alert, page, Kind.NOT_SENT, step));
        }
      }
    }
    return found;
  }

  private static Difference difference(
      AuditedAlert alert, AuditedPage page, Kind kind, AuditedStep step) {
    return new Difference(
        alert.id(), kind, page.run(), page.level(), page.personId(), step.dueAt());
  }
}
