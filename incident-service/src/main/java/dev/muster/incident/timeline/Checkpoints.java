package dev.muster.incident.timeline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What others have kept of the chains of timelines. */
public interface Checkpoints {
  /** All of an incident, the oldest first; empty when they cannot be asked. */
  Optional<List<Checkpoint>> of(UUID incidentId);
}
