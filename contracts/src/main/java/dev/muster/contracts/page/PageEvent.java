package dev.muster.contracts.page;

import dev.muster.contracts.Event;
import dev.muster.contracts.Topic;
import dev.muster.contracts.Topics;
import java.util.UUID;

/** What happens to the pages of an alert. */
@Topic(Topics.PAGES)
public sealed interface PageEvent extends Event
    permits PageSent, PageAcknowledged, EscalationExhausted {
  /** The aggregate of this topic. */
  UUID alertId();

  @Override
  default UUID aggregateId() {
    return alertId();
  }
}
