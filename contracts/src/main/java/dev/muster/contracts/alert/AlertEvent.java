package dev.muster.contracts.alert;

import dev.muster.contracts.Event;
import dev.muster.contracts.Topic;
import dev.muster.contracts.Topics;
import java.util.UUID;

/** What happens to an alert. */
@Topic(Topics.ALERTS)
public sealed interface AlertEvent extends Event
    permits AlertTriggered, AlertAcknowledged, AlertUnacknowledged, AlertResolved {
  /** The aggregate of this topic. */
  UUID alertId();

  @Override
  default UUID aggregateId() {
    return alertId();
  }
}
