package dev.muster.oncall.alert;

import dev.muster.contracts.Who;
import dev.muster.oncall.page.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Makes alerts urgent that could wait so far; needs a transaction that locked the alert. */
@ApplicationScoped
class Raises {
  private static final Who SUPPORT_HOURS = Who.rule("support-hours");

  private final RaiseTable table;

  Raises(RaiseTable table) {
    this.table = table;
  }

  /**
   * Makes an alert urgent if its time has come and its service's rule, as it is now, says so;
   * otherwise it waits for the next time.
   *
   * @return whether it became urgent
   */
  boolean raise(Alert alert, Instant now) {
    var due = table.rule(alert.id(), now);
    if (due.isEmpty()) {
      return false;
    }
    var rule = due.get();
    if (rule.at(alert.severity(), now) == Urgency.LOW) {
      table.raiseAt(alert.id(), rule.raiseAfter(alert.severity(), now).orElse(null));
      return false;
    }
    table.raise(alert.id(), SUPPORT_HOURS, now);
    return true;
  }
}
