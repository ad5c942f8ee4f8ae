package dev.muster.postmortem.library;

import dev.muster.contracts.postmortem.PostmortemsRecalled.Occasion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that is sent once a month, and when next. */
@Entity
@Table(name = "month_digest")
public class MonthDigest {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Occasion occasion;

  @Column(name = "reminder_at")
  private Instant reminderAt;

  private long sequence;

  protected MonthDigest() {}

  /** The number that the next event about it bears. */
  long nextSequence() {
    return ++sequence;
  }

  void sendNext(Instant at) {
    reminderAt = at;
  }

  UUID id() {
    return id;
  }

  Occasion occasion() {
    return occasion;
  }
}
