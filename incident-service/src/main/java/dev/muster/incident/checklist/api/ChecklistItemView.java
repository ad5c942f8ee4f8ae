package dev.muster.incident.checklist.api;

import dev.muster.contracts.Who;
import dev.muster.incident.checklist.ChecklistItem;
import dev.muster.incident.checklist.Fact;
import dev.muster.incident.checklist.Phase;
import dev.muster.incident.incident.api.PersonView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a checklist, in the reader's language.
 *
 * @param role whose it is; null for whoever has time
 * @param assignees a person, or the holders of the role
 * @param automatic whether Muster ticks it by itself
 * @param fact what it sees then; null where only a person can tick it
 * @param seen whether it did
 * @param doneAt null while it is not done
 * @param by who said that it is, or is not, done; null while nobody did
 * @param dueAt null for no time, or while that depends on a moment which has not come
 */
public record ChecklistItemView(
    String key,
    Phase phase,
    String text,
    @Nullable String role,
    List<PersonView> assignees,
    boolean automatic,
    @Nullable Fact fact,
    boolean done,
    boolean seen,
    @Nullable Instant doneAt,
    @Nullable Who by,
    @Nullable Instant dueAt,
    boolean overdue) {
  static ChecklistItemView from(ChecklistItem item, Map<UUID, PersonView> people, String language) {
    var definition = item.definition();
    return new ChecklistItemView(
        definition.key(),
        definition.phase(),
        definition.text(language),
        definition.role(),
        item.assignees().stream().map(people::get).toList(),
        definition.done() != null,
        definition.done(),
        item.done(),
        item.seen(),
        item.doneAt(),
        item.by(),
        item.dueAt(),
        item.overdue());
  }
}
