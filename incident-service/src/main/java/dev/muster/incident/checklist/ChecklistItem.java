package dev.muster.incident.checklist;

import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An item as it stands now.
 *
 * @param seen whether Muster saw by itself that it is done
 * @param doneAt null while it is not
 * @param by who said that it is, or is not, done; null while nobody did
 * @param dueAt null for no time, or while that depends on a moment which has not come
 * @param overdue whether it should have been done by now
 * @param assignees whose it is: a person, or the holders of its role
 */
public record ChecklistItem(
    ItemDefinition definition,
    boolean done,
    boolean seen,
    Instant doneAt,
    Who by,
    Instant dueAt,
    boolean overdue,
    List<UUID> assignees) {
  public ChecklistItem {
    assignees = List.copyOf(assignees);
  }
}
