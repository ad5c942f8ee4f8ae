package dev.muster.comms.maintenance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When work is planned, from a moment until before another. */
@Embeddable
public record Window(
    @Column(name = "scheduled_for") Instant starts,
    @Column(name = "scheduled_until") Instant ends) {

  /** Whether it has an end after its beginning. */
  public boolean ordered() {
    return ends.isAfter(starts);
  }
}
