package dev.muster.contracts.comms;

import dev.muster.contracts.Event;
import dev.muster.contracts.Topic;
import dev.muster.contracts.Topics;
import java.util.UUID;

/** What was, or was not, said about an incident. */
@Topic(Topics.COMMUNICATIONS)
public sealed interface CommunicationEvent extends Event permits PostPublished, CadenceMissed {
  /** The aggregate of this topic. */
  UUID incidentId();

  @Override
  default UUID aggregateId() {
    return incidentId();
  }
}
