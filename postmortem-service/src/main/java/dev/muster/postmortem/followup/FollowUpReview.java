package dev.muster.postmortem.followup;

import dev.muster.contracts.Who;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * The look at what became of the action items of a post-mortem (ACT-06): whether what was done
 * holds, and what of the rest remains. It comes again monthly while something is unfinished
 * (ACT-08) or while nobody has answered.
 */
@Entity
@Table(name = "follow_up_review")
class FollowUpReview {
  @Id private UUID id;

  @Column(name = "postmortem_id")
  private UUID postmortemId;

  @Column(name = "reminder_at")
  private Instant reminderAt;

  private int round;

  @Column(name = "told_at")
  private Instant toldAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answered_by")
  private String answeredBy;

  @Column(name = "note")
  private String note;

  private long sequence;

  protected FollowUpReview() {}

  /** Begins a round; the next one begins at {@code next} unless nothing is left then. */
  long begin(Instant now, Instant next) {
    round++;
    toldAt = now;
    answeredAt = null;
    answeredBy = null;
    note = null;
    reminderAt = next;
    return ++sequence;
  }

  /** Nobody is asked for the first time before {@code at}. */
  void putOff(Instant at) {
    reminderAt = at;
  }

  /** Nothing is left to look at. */
  void end() {
    reminderAt = null;
  }

  /**
   * Keeps what somebody found.
   *
   * @param next when it is looked at again; null when nothing is left
   */
  void answer(String found, Who by, Instant now, Instant next) {
    answeredAt = now;
    answeredBy = by.name();
    note = found;
    reminderAt = next;
  }

  UUID id() {
    return id;
  }

  UUID postmortemId() {
    return postmortemId;
  }

  int round() {
    return round;
  }

  boolean isAsked() {
    return toldAt != null;
  }
}
