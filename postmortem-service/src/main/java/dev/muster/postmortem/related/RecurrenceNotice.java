package dev.muster.postmortem.related;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That an incident came back, and whether that was told. */
@Entity
@Table(name = "recurrence_news")
public class RecurrenceNotice {
  @Id private UUID id;

  @Column(name = "earlier_id")
  private UUID earlierId;

  @Column(name = "reminder_at")
  private Instant reminderAt;

  @Column(name = "told_at")
  private Instant toldAt;

  protected RecurrenceNotice() {}

  void told(Instant at) {
    reminderAt = null;
    toldAt = at;
  }

  /** The incident that came back. */
  UUID id() {
    return id;
  }

  /** The incident that it repeats. */
  UUID earlierId() {
    return earlierId;
  }
}
