package dev.muster.postmortem.meeting;

import dev.muster.contracts.Who;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.people.KnownPeople;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.policy.AgendaItem;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PostmortemPolicy;
import dev.muster.postmortem.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls, moves and keeps review meetings; every change runs in the caller's transaction. */
@ApplicationScoped
public class Meetings {
  /** So long after its end a meeting that nobody closed counts as forgotten. */
  private static final Duration GRACE = Duration.ofHours(1);

  private static final Who RULE = Who.rule("postmortem.review-meeting");

  private final MeetingRepository meetings;
  private final Postmortems postmortems;
  private final Invitations invitations;
  private final Policies policies;
  private final ReviewSlots slots;
  private final KnownPeople people;
  private final Catalog catalog;
  private final InstantSource time;

  Meetings(
      MeetingRepository meetings,
      Postmortems postmortems,
      Invitations invitations,
      Policies policies,
      ReviewSlots slots,
      KnownPeople people,
      Catalog catalog,
      InstantSource time) {
    this.meetings = meetings;
    this.postmortems = postmortems;
    this.invitations = invitations;
    this.policies = policies;
    this.slots = slots;
    this.people = people;
    this.catalog = catalog;
    this.time = time;
  }

  /** The meeting of a post-mortem, whoever asks (SEC-20). */
  public Optional<ReviewMeeting> of(UUID postmortemId) {
    return meetings.of(postmortemId);
  }

  /**
   * The meeting of a post-mortem to read.
   *
   * @throws ProblemException 404 or 403 as for the post-mortem, 404 when there is none
   */
  public ReviewMeeting readable(UUID postmortemId, Reader reader) {
    postmortems.readable(postmortemId, reader);
    return meetings.required(postmortemId);
  }

  /** Proposes the meeting of a new draft and invites to it (PMT-01..03). */
  public void propose(Postmortem postmortem, KnownIncident incident, PostmortemPolicy policy) {
    ZoneId zone = slots.zone(incident);
    List<AgendaItem> agenda = policy.meeting().agenda();
    Slot slot = slots.proposed(postmortem, incident, zone, agenda);
    ReviewMeeting meeting = ReviewMeeting.called(Ids.next(), postmortem.id(), slot, zone, agenda);
    meeting.invite(invitations.invitees(postmortem, incident, policy.meeting()));
    meetings.persist(meeting);
    invitations.invite(postmortem, meeting, meeting.invited());
    watch(postmortem);
  }

  /**
   * Proposes another time, as the incident was resolved only now; a meeting whose time people chose
   * stays, and so does one that has begun or is over.
   */
  public void proposeAnew(Postmortem postmortem) {
    meetings
        .of(postmortem.id())
        .filter(ReviewMeeting::isProposed)
        .ifPresent(
            meeting -> {
              meeting.move(slot(meeting, postmortem, null));
              meeting.revise(
                  Wording.in(Locale.forLanguageTag(postmortem.language()))
                      .text("meeting.resolved-anew"));
              invitations.invite(postmortem, meeting, meeting.invited());
            });
    watch(postmortem);
  }

  /**
   * Calls a meeting where there is none any more.
   *
   * @param startsAt null for a time that is proposed
   * @throws ProblemException 409 when there is one
   */
  public ReviewMeeting call(UUID postmortemId, Instant startsAt, Reader reader) {
    Postmortem postmortem = postmortems.editable(postmortemId, reader);
    KnownIncident incident = postmortems.incident(postmortem);
    Optional<ReviewMeeting> before = meetings.of(postmortemId);
    if (before.isEmpty()) {
      propose(postmortem, incident, policy(postmortem));
      ReviewMeeting proposed = meetings.required(postmortemId);
      return startsAt == null
          ? proposed
          : change(postmortemId, MeetingChange.to(startsAt), null, reader);
    }
    ReviewMeeting meeting = before.get();
    meeting.callAgain(slot(meeting, postmortem, startsAt));
    invitations.invite(postmortem, meeting, meeting.invited());
    watch(postmortem);
    return meeting;
  }

  /**
   * Changes time, place, agenda, attendees or notes; whoever is invited hears of it, and whoever no
   * longer is, too.
   *
   * @param ifMatch entity tag of the version that was seen; null to change any
   * @throws ProblemException 412 when it was changed meanwhile, 409 when it is over or others wrote
   *     other notes, 422 for people whom nobody knows
   */
  public ReviewMeeting change(
      UUID postmortemId, MeetingChange change, String ifMatch, Reader reader) {
    Postmortem postmortem = postmortems.editable(postmortemId, reader);
    ReviewMeeting meeting = meetings.required(postmortemId);
    ETags.requireMatch(ifMatch, meeting.version());
    List<UUID> before = meeting.invited();
    meeting.describe(change.place(), change.agenda(), change.notes().over(meeting.notes()));
    if (change.startsAt() != null) {
      meeting.move(slot(meeting, postmortem, change.startsAt()));
    }
    if (change.attendeeIds() != null) {
      requireKnown(change.attendeeIds());
      meeting.invite(attendees(meeting, change.attendeeIds()));
    }
    if (change.concernsCalendars() && meeting.state() == MeetingState.CALLED) {
      meeting.revise(change.reason());
      invitations.invite(postmortem, meeting, meeting.invited());
      List<UUID> gone = before.stream().filter(id -> !meeting.invited().contains(id)).toList();
      invitations.callOff(postmortem, meeting, gone);
    }
    watch(postmortem);
    meetings.flush();
    return meeting;
  }

  /**
   * Calls it off; its place in calendars goes.
   *
   * @throws ProblemException 409 when it is over
   */
  public ReviewMeeting cancel(UUID postmortemId, String reason, Reader reader) {
    Postmortem postmortem = postmortems.editable(postmortemId, reader);
    ReviewMeeting meeting = meetings.required(postmortemId);
    meeting.cancel(reason);
    invitations.callOff(postmortem, meeting, meeting.invited());
    watch(postmortem);
    return meeting;
  }

  /**
   * Opens it: the agenda runs from now on.
   *
   * @throws ProblemException 409 when it is over
   */
  public ReviewMeeting begin(UUID postmortemId, Reader reader) {
    postmortems.editable(postmortemId, reader);
    ReviewMeeting meeting = meetings.required(postmortemId);
    meeting.begin(time.instant());
    return meeting;
  }

  /**
   * Notes that it was held.
   *
   * @param ifMatch entity tag of the version that was seen; null for any
   * @throws ProblemException 412 when it was changed meanwhile, 409 when it was cancelled or others
   *     wrote other notes, 422 for people whom nobody knows
   */
  public ReviewMeeting hold(
      UUID postmortemId, HeldReview held, String ifMatch, Reader reader, Who by) {
    Collection<UUID> present = held.presentIds();
    Postmortem postmortem = postmortems.editable(postmortemId, reader);
    ReviewMeeting meeting = meetings.required(postmortemId);
    ETags.requireMatch(ifMatch, meeting.version());
    requireKnown(present.stream().filter(person -> !meeting.invited().contains(person)).toList());
    meeting.describe(null, null, held.notes().over(meeting.notes()));
    List<UUID> all = Stream.concat(meeting.invited().stream(), present.stream()).toList();
    meeting.invite(attendees(meeting, all));
    meeting.hold(present, by.name(), time.instant());
    watch(postmortem);
    meetings.flush();
    return meeting;
  }

  /** What is late about a post-mortem, and what will be. */
  Chase chase(Postmortem postmortem) {
    Optional<ReviewMeeting> meeting = meetings.of(postmortem.id());
    return new Chase(
        postmortem.status(),
        postmortem.reviewDueAt(),
        postmortem.publishDueAt(),
        meeting
            .filter(one -> one.state() == MeetingState.CALLED)
            .map(one -> one.endsAt().plus(GRACE))
            .orElse(null),
        meeting.filter(one -> one.state() == MeetingState.HELD).isPresent());
  }

  /** Who is at the review, as the text of its section; empty without a meeting (SEC-20). */
  public Optional<String> attendees(Postmortem postmortem) {
    Locale language = Locale.forLanguageTag(postmortem.language());
    return meetings
        .of(postmortem.id())
        .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
        .map(
            meeting ->
                AttendeeText.of(
                    meeting, People.of(catalog, meeting.invited()), Wording.in(language)));
  }

  private void watch(Postmortem postmortem) {
    attendees(postmortem)
        .ifPresent(text -> postmortems.reword(postmortem, SectionKey.ATTENDEES, text, RULE));
    chase(postmortem)
        .next(time.instant(), policy(postmortem).repeatReviewAfter(), true)
        .ifPresent(postmortem::remindBy);
  }

  private PostmortemPolicy policy(Postmortem postmortem) {
    return policies.version(postmortem.policyVersion()).policy();
  }

  private Slot slot(ReviewMeeting meeting, Postmortem postmortem, Instant startsAt) {
    return startsAt == null
        ? slots.proposed(
            postmortem, postmortems.incident(postmortem), meeting.zone(), meeting.agenda())
        : slots.chosen(startsAt, meeting.agenda());
  }

  private void requireKnown(List<UUID> persons) {
    for (int i = 0; i < persons.size(); i++) {
      people.require(persons.get(i), "attendeeIds[" + i + "]");
    }
  }

  /** The people given, with the roles of those who were invited before. */
  private static List<Attendee> attendees(ReviewMeeting meeting, Collection<UUID> persons) {
    var before =
        meeting.attendees().stream().collect(Collectors.toMap(Attendee::personId, one -> one));
    List<Attendee> attendees = new ArrayList<>();
    for (UUID person : persons.stream().distinct().toList()) {
      attendees.add(before.getOrDefault(person, new Attendee(person, List.of(), null)));
    }
    return attendees;
  }
}
