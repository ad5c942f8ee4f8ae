package dev.muster.postmortem.followup;

import dev.muster.contracts.postmortem.DigestAudience;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** When somebody gets a digest next. */
@Entity
@Table(name = "follow_up_digest")
class DigestTurn {
  @Id private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private DigestAudience audience;

  @Column(name = "reminder_at")
  private Instant reminderAt;

  private long sequence;

  protected DigestTurn() {}

  UUID id() {
    return id;
  }

  UUID personId() {
    return personId;
  }

  DigestAudience audience() {
    return audience;
  }

  /** Counts one more digest as sent. */
  long count() {
    return ++sequence;
  }

  void waitUntil(Instant next) {
    reminderAt = next;
  }
}
