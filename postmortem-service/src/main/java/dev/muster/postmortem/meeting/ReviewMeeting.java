package dev.muster.postmortem.meeting;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.policy.AgendaItem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The meeting in which a post-mortem is reviewed. */
@Entity
@Table(name = "review_meeting")
public class ReviewMeeting {
  @Id private UUID id;

  @Column(name = "postmortem_id")
  private UUID postmortemId;

  @Enumerated(EnumType.STRING)
  private MeetingState state;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  private String zone;

  @Enumerated(EnumType.STRING)
  private SlotFit fit;

  private String place;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AgendaItem> agenda;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Attendee> attendees;

  private int revision;
  private String reason;
  private String notes;

  @Column(name = "began_at")
  private Instant beganAt;

  @Column(name = "held_at")
  private Instant heldAt;

  @Column(name = "held_by")
  private String heldBy;

  @Version private long version;

  protected ReviewMeeting() {}

  static ReviewMeeting called(
      UUID id, UUID postmortemId, Slot slot, ZoneId zone, List<AgendaItem> agenda) {
    ReviewMeeting meeting = new ReviewMeeting();
    meeting.id = id;
    meeting.postmortemId = postmortemId;
    meeting.state = MeetingState.CALLED;
    meeting.zone = zone.getId();
    meeting.agenda = List.copyOf(agenda);
    meeting.attendees = List.of();
    meeting.notes = "";
    meeting.take(slot);
    return meeting;
  }

  /** The time that the agenda takes. */
  static Duration length(List<AgendaItem> agenda) {
    return Duration.ofMinutes(agenda.stream().mapToInt(AgendaItem::minutes).sum());
  }

  void invite(List<Attendee> people) {
    attendees = List.copyOf(people);
  }

  /**
   * Calls it anew after it was cancelled.
   *
   * @throws ProblemException 409 when it was not
   */
  void callAgain(Slot slot) {
    if (state != MeetingState.CANCELLED) {
      throw conflict("meeting.exists", "This post-mortem has a review meeting");
    }
    state = MeetingState.CALLED;
    reason = null;
    revision++;
    take(slot);
  }

  /**
   * Takes another time.
   *
   * @throws ProblemException 409 unless it is still to be held
   */
  void move(Slot slot) {
    requireCalled();
    take(slot);
  }

  /** Changes what is said of it; nulls leave it as it is. */
  void describe(String newPlace, List<AgendaItem> newAgenda, String newNotes) {
    place = newPlace == null ? place : newPlace.isBlank() ? null : newPlace.strip();
    notes = newNotes == null ? notes : newNotes;
    if (newAgenda != null) {
      requireCalled();
      agenda = List.copyOf(newAgenda);
      endsAt = startsAt.plus(length(agenda));
    }
  }

  /** Counts one more version that calendars have to know; {@code why} may be null. */
  void revise(String why) {
    revision++;
    reason = why;
  }

  /**
   * Calls it off.
   *
   * @throws ProblemException 409 unless it is still to be held
   */
  void cancel(String why) {
    requireCalled();
    state = MeetingState.CANCELLED;
    revise(why);
  }

  /**
   * Opens it: from here on the agenda runs. Once open it stays as it is.
   *
   * @throws ProblemException 409 unless it is still to be held
   */
  void begin(Instant now) {
    requireCalled();
    beganAt = beganAt == null ? now : beganAt;
  }

  /**
   * Notes that it was held and who came.
   *
   * @throws ProblemException 409 when it was cancelled
   */
  void hold(Collection<UUID> present, String by, Instant now) {
    if (state == MeetingState.CANCELLED) {
      throw conflict("meeting.cancelled", "The meeting was cancelled; call it again first");
    }
    state = MeetingState.HELD;
    heldAt = heldAt == null ? now : heldAt;
    heldBy = by;
    attendees =
        attendees.stream()
            .map(one -> new Attendee(one.personId(), one.roles(), present.contains(one.personId())))
            .toList();
  }

  private void take(Slot slot) {
    startsAt = slot.startsAt();
    endsAt = slot.endsAt();
    fit = slot.fit();
    beganAt = null;
  }

  private void requireCalled() {
    if (state != MeetingState.CALLED) {
      throw conflict(
          "meeting.over", "The meeting is " + state + " and cannot be changed like this");
    }
  }

  private static ProblemException conflict(String code, String detail) {
    return new ProblemException(Problem.conflict(code, detail));
  }

  public UUID id() {
    return id;
  }

  public UUID postmortemId() {
    return postmortemId;
  }

  public MeetingState state() {
    return state;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public SlotFit fit() {
    return fit;
  }

  public String place() {
    return place;
  }

  public List<AgendaItem> agenda() {
    return agenda;
  }

  public List<Attendee> attendees() {
    return attendees;
  }

  /** Whether it is still to come, at a time that nobody chose. */
  boolean isProposed() {
    return state == MeetingState.CALLED && fit != SlotFit.CHOSEN && beganAt == null;
  }

  /** Everybody who is invited. */
  public List<UUID> invited() {
    return attendees.stream().map(Attendee::personId).toList();
  }

  public int revision() {
    return revision;
  }

  public String reason() {
    return reason;
  }

  public String notes() {
    return notes;
  }

  public Instant beganAt() {
    return beganAt;
  }

  public Instant heldAt() {
    return heldAt;
  }

  public String heldBy() {
    return heldBy;
  }

  public long version() {
    return version;
  }
}
