package dev.muster.postmortem.publication;

import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.meeting.Attendee;
import dev.muster.postmortem.meeting.Meetings;
import dev.muster.postmortem.meeting.ReviewMeeting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who hears that a post-mortem is published because they were there (LRN-01). */
@ApplicationScoped
class Readers {
  private final IncidentReadModel incidents;
  private final Meetings meetings;

  Readers(IncidentReadModel incidents, Meetings meetings) {
    this.incidents = incidents;
    this.meetings = meetings;
  }

  /**
   * Those who took part in the incident and those who came to its review, each once. Of a
   * restricted incident only the former: the others need not be able to read it.
   */
  List<UUID> of(Postmortem postmortem, KnownIncident incident) {
    Set<UUID> readers = new LinkedHashSet<>(incidents.participants(incident.id()));
    if (!incident.facts().restricted()) {
      meetings.of(postmortem.id()).map(ReviewMeeting::attendees).stream()
          .flatMap(List::stream)
          .filter(attendee -> Optional.ofNullable(attendee.attended()).orElse(true))
          .map(Attendee::personId)
          .forEach(readers::add);
    }
    return List.copyOf(readers);
  }
}
