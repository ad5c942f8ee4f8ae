package dev.muster.oncall.alert;

import dev.muster.contracts.Who;
import dev.muster.oncall.intake.Signal;
import dev.muster.oncall.integration.Route;
import dev.muster.platform.id.Ids;
import java.time.Instant;

/** Makes alerts to open from what came in. */
public final class Openings {
  private Openings() {}

  /**
   * @param signal a trigger with a dedup key
   */
  public static NewAlert of(Route route, Signal signal, Who by, Instant now) {
    return new NewAlert(
        Ids.next(),
        route.service(),
        route.policy(),
        route.integrationId(),
        signal.dedupKey(),
        signal.severity(),
        route.urgency().at(signal.severity(), now),
        route.urgency().raiseAfter(signal.severity(), now).orElse(null),
        signal.summary(),
        signal.source(),
        signal.component(),
        signal.group(),
        signal.type(),
        signal.details(),
        signal.links(),
        signal.eventAt() == null ? now : signal.eventAt(),
        signal.startsAt(),
        now,
        false,
        null,
        null,
        by);
  }
}
