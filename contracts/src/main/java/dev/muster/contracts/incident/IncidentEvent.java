package dev.muster.contracts.incident;

import dev.muster.contracts.Event;
import dev.muster.contracts.Topic;
import dev.muster.contracts.Topics;
import java.util.UUID;

/**
 * What happens to an incident; every event carries the whole incident as it is after the change.
 */
@Topic(Topics.INCIDENTS)
public sealed interface IncidentEvent extends Event
    permits IncidentDeclared,
        IncidentSeverityChanged,
        IncidentStateChanged,
        IncidentRoleChanged,
        IncidentImpactChanged,
        IncidentUpdatePosted,
        IncidentAlertAttached,
        IncidentAlertDetached,
        IncidentTimelineAppended,
        RespondersRequested,
        FollowUpProposed {
  /** The incident after the change. */
  IncidentFacts incident();

  /**
   * The same event as those outside a restricted incident may read it: who, when and how severe,
   * under {@code codeName} and without anything that was written about it.
   */
  IncidentEvent concealed(String codeName);

  @Override
  default UUID aggregateId() {
    return incident().incidentId();
  }
}
