package dev.muster.postmortem.meeting;

import dev.muster.contracts.postmortem.ReviewMeetingCalled;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.policy.MeetingRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says who is invited to a review, and tells them of it. */
@ApplicationScoped
public class Invitations {
  private final Postmortems postmortems;
  private final IncidentReadModel incidents;
  private final MeetingCalendar calendar;
  private final Catalog catalog;
  private final Outbox outbox;
  private final InstantSource time;

  Invitations(
      Postmortems postmortems,
      IncidentReadModel incidents,
      MeetingCalendar calendar,
      Catalog catalog,
      Outbox outbox,
      InstantSource time) {
    this.postmortems = postmortems;
    this.incidents = incidents;
    this.calendar = calendar;
    this.catalog = catalog;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * Whom a review is called with: those who answer for it and held roles, the team's managers, and
   * whoever the rules always invite; to that of a restricted incident only the former.
   */
  List<Attendee> invitees(Postmortem postmortem, KnownIncident incident, MeetingRules rules) {
    Invitees invitees =
        new Invitees()
            .responsible(postmortem.ownerId(), postmortem.scribeId())
            .holders(incidents.roleHolders(incident.id()), rules);
    if (!incident.facts().restricted()) {
      invitees.managers(managers(incident)).always(rules);
    }
    return invitees.list();
  }

  /** Tells {@code recipients} of a meeting as it is now. */
  void invite(Postmortem postmortem, ReviewMeeting meeting, List<UUID> recipients) {
    tell(postmortem, meeting, recipients, false);
  }

  /** Tells {@code recipients} that a meeting is none of theirs any more. */
  void callOff(Postmortem postmortem, ReviewMeeting meeting, List<UUID> recipients) {
    tell(postmortem, meeting, recipients, true);
  }

  private void tell(
      Postmortem postmortem, ReviewMeeting meeting, List<UUID> recipients, boolean cancelled) {
    if (recipients.isEmpty()) {
      return;
    }
    String shown = postmortems.incident(postmortem).codeName();
    Invitation invitation =
        new Invitation(
            meeting,
            postmortem.id(),
            postmortem.reference(),
            shown,
            cancelled ? recipients : meeting.invited(),
            cancelled);
    outbox.record(
        new ReviewMeetingCalled(
            postmortem.id(),
            postmortem.nextSequence(),
            time.instant(),
            postmortem.incidentId(),
            postmortem.reference(),
            shown,
            meeting.startsAt(),
            meeting.endsAt(),
            meeting.place(),
            meeting.revision(),
            cancelled,
            meeting.reason(),
            recipients,
            calendar.byLanguage(invitation, recipients)));
  }

  private List<UUID> managers(KnownIncident incident) {
    return Optional.ofNullable(incident.facts().teamId())
        .flatMap(catalog::team)
        .map(CatalogTeam::managerIds)
        .orElse(List.of());
  }
}
