package dev.muster.postmortem.draft.events;

import dev.muster.contracts.incident.FollowUpProposed;
import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.IncidentAlertDetached;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentImpactChanged;
import dev.muster.contracts.incident.IncidentRoleChanged;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.IncidentTimelineAppended;
import dev.muster.contracts.incident.IncidentUpdatePosted;
import dev.muster.contracts.incident.RespondersRequested;
import dev.muster.platform.inbox.EventRouter;
import dev.muster.platform.inbox.Inbox;
import dev.muster.postmortem.action.FollowUps;
import dev.muster.postmortem.draft.Drafting;
import dev.muster.postmortem.incident.Checkpoints;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.measure.Measures;
import dev.muster.postmortem.publicversion.PublicVersions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code muster.incidents}, so that a draft is complete the moment it is needed. */
@ApplicationScoped
public class IncidentEvents {
  private final Inbox inbox;
  private final IncidentReadModel incidents;
  private final Checkpoints checkpoints;
  private final FollowUps followUps;
  private final Measures measures;
  private final Drafting drafting;
  private final PublicVersions publicVersions;
  private final EventRouter router;

  IncidentEvents(
      Inbox inbox,
      IncidentReadModel incidents,
      Checkpoints checkpoints,
      FollowUps followUps,
      Measures measures,
      Drafting drafting,
      PublicVersions publicVersions) {
    this.inbox = inbox;
    this.incidents = incidents;
    this.checkpoints = checkpoints;
    this.followUps = followUps;
    this.measures = measures;
    this.drafting = drafting;
    this.publicVersions = publicVersions;
    this.router =
        EventRouter.named("postmortem.incidents")
            .on(IncidentDeclared.class, this::follow)
            .on(IncidentSeverityChanged.class, this::follow)
            .on(IncidentStateChanged.class, this::moved)
            .on(IncidentRoleChanged.class, this::follow)
            .on(IncidentImpactChanged.class, this::follow)
            .on(IncidentUpdatePosted.class, this::follow)
            .on(IncidentAlertAttached.class, this::follow)
            .on(IncidentAlertDetached.class, this::follow)
            .on(IncidentTimelineAppended.class, this::append)
            .on(RespondersRequested.class, this::follow)
            .on(FollowUpProposed.class, this::followUp);
  }

  @Incoming("incidents")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, router);
  }

  private void followUp(FollowUpProposed event) {
    var incident = incidents.follow(event);
    followUps.keep(event);
    incident.ifPresent(this::drafted);
    measures.follow(event);
  }

  private void moved(IncidentStateChanged event) {
    follow(event);
    if (event.continuesAsId() != null) {
      drafting.continued(event.incident().incidentId(), event.continuesAsId());
    }
  }

  private void drafted(KnownIncident incident) {
    drafting.follow(incident);
    publicVersions.follow(incident);
  }

  private void append(IncidentTimelineAppended event) {
    follow(event);
    checkpoints.keep(event.incident().incidentId(), event.entry());
  }

  private void follow(IncidentEvent event) {
    var incident = incidents.follow(event);
    incident.ifPresent(this::drafted);
    measures.follow(event);
  }
}
