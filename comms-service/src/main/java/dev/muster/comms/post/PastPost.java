package dev.muster.comms.post;

import dev.muster.comms.component.StatusChange;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was said elsewhere about something, with its times.
 *
 * @param code that it had there; taken over when it is one of ours and free
 * @param title by language tag
 * @param monitoringAt null when it never came so far
 * @param resolvedAt null while it is open
 * @param components what it says of each component
 * @param updates the oldest first, at least one
 */
public record PastPost(
    String code,
    PostKind kind,
    UUID pageId,
    Map<String, String> title,
    PublicStatus status,
    PostImpact impact,
    Instant startedAt,
    Instant monitoringAt,
    Instant resolvedAt,
    Map<UUID, ComponentStatus> components,
    List<Update> updates,
    Who by) {
  public PastPost {
    title = Map.copyOf(title);
    components = Map.copyOf(components);
    updates = List.copyOf(updates);
  }

  /**
   * One thing said.
   *
   * @param code that it had there
   * @param body by language tag
   */
  public record Update(
      String code,
      PublicStatus status,
      Map<String, String> body,
      Instant at,
      List<StatusChange> changes) {
    public Update {
      body = Map.copyOf(body);
      changes = List.copyOf(changes);
    }
  }

  Instant saidLast() {
    return updates.get(updates.size() - 1).at();
  }
}
