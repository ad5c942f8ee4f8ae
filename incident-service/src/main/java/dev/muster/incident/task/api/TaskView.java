package dev.muster.incident.task.api;

import dev.muster.contracts.Who;
import dev.muster.incident.incident.api.PersonView;
import dev.muster.incident.task.Task;
import dev.muster.incident.task.TaskStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task.
 *
 * @param version changes when it is given anew; {@code If-Match} of that names it in quotes
 * @param assignee null while nobody has it
 * @param hypothesis number of the hypothesis that it tests; null for none
 * @param timeBoxUntil when whoever has it is asked how it stands; null for never
 * @param result null for nothing said
 * @param followUpAt since when it is an action item; null for no
 * @param endedAt null while it is open, like {@code endedBy}
 */
public record TaskView(
    int number,
    long version,
    String title,
    @Nullable PersonView assignee,
    @Nullable Integer hypothesis,
    @Nullable Instant timeBoxUntil,
    TaskStatus status,
    @Nullable String result,
    Instant addedAt,
    Who addedBy,
    @Nullable Instant followUpAt,
    @Nullable Instant endedAt,
    @Nullable Who endedBy) {
  static TaskView from(Task task, Map<UUID, PersonView> people) {
    return new TaskView(
        task.number(),
        task.version(),
        task.title(),
        people.get(task.assigneeId()),
        task.hypothesis(),
        task.timeBoxUntil(),
        task.status(),
        task.result(),
        task.addedAt(),
        task.addedBy(),
        task.followUpAt(),
        task.endedAt(),
        task.endedBy());
  }
}
